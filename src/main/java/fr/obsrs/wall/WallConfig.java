package fr.obsrs.wall;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What screens may hold and for how long, {@code obsrs.wall.*}. */
@ConfigMapping(prefix = "obsrs.wall")
interface WallConfig {
    /** Newest posts on one wall, 1 to 1,000; pinned ones come on top. */
    @WithDefault("200")
    int size();

    /** How long a screen may show posts without a confirmed word from us, 10 to 120 s. */
    @WithDefault("30s")
    Duration lease();

    /** Streams that may be open at once on this instance; fewer where the system allows fewer connections. */
    @WithDefault("12000")
    int streams();

    /** Of these, places that only screens and signed-in staff get once the others are taken. */
    @WithDefault("200")
    int streamsReserved();

    /** Streams from one address: a whole hall may share one. */
    @WithDefault("10000")
    int streamsPerAddress();
}
