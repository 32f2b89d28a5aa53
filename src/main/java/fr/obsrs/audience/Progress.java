package fr.obsrs.audience;

import org.jspecify.annotations.Nullable;

/**
 * How far a post has come, as far as its author may know.
 *
 * @param reason code of why it is not shown; nothing when nobody said
 */
record Progress(Status status, @Nullable String reason) {
    static final Progress WAITING = new Progress(Status.WAITING, null);
    static final Progress WITHDRAWN = new Progress(Status.WITHDRAWN, null);
}
