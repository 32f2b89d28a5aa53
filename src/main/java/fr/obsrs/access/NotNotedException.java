package fr.obsrs.access;

import java.util.concurrent.CompletionException;

/** A change among people could not be written down, and so was not made. */
final class NotNotedException extends CompletionException {
    private static final long serialVersionUID = 1L;

    NotNotedException(Throwable cause) {
        super(cause);
    }
}
