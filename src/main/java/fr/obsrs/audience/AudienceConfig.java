package fr.obsrs.audience;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much one person, and one hall, may post. */
@ConfigMapping(prefix = "obsrs.audience")
interface AudienceConfig {
    /** Per sender: the token that the form page carries, else the address. */
    @WithDefault("6")
    int postsPerMinute();

    /** A hall shares one address. */
    @WithDefault("300")
    int postsPerMinutePerAddress();
}
