package fr.obsrs.source;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants of a source, on topic {@code settings} under key {@code source/<name>}; the last one counts, also
 * after a restart.
 *
 * @param id of this order: the same order read again is not carried out again
 * @param running false pauses it until another order
 * @param restart whether a source that runs begins anew at once, without waiting for its next try
 * @param by account name of who ordered it
 */
public record SourceOrder(
        UUID id,
        String source,
        boolean running,
        boolean restart,
        @Nullable String by,
        Instant at) {}
