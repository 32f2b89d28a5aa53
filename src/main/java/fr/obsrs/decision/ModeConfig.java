package fr.obsrs.decision;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a log without a mode begins with. */
@ConfigMapping(prefix = "obsrs.moderation")
interface ModeConfig {
    /** {@code manual}, {@code filtered} or {@code closed}. */
    @WithDefault("manual")
    String mode();
}
