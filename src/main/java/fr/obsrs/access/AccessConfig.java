package fr.obsrs.access;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Unattended setup, {@code obsrs.desk.*}. */
@ConfigMapping(prefix = "obsrs.desk")
interface AccessConfig {
    /** Name of an administrator who exists as long as this is set. */
    Optional<String> adminName();

    /** Of that administrator; with the name or not at all. */
    Optional<String> adminPassword();

    /** At least 32 characters, the same on all instances; unset, one is made and kept in {@code obsrs.data}. */
    Optional<String> sessionKey();
}
