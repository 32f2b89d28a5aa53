package fr.obsrs.connector;

import org.jspecify.annotations.Nullable;

/**
 * What one source remembers from run to run, for as long as this instance reads it.
 *
 * @param server whose ids these are, where it has an address
 */
record Memory(
        Bookmark bookmark,
        LocalIds ids,
        Withdrawals withdrawals,
        @Nullable String server) {}
