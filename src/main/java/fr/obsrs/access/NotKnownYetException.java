package fr.obsrs.access;

/** In the first moments after a start: nobody can be told yet whether they may come in. */
final class NotKnownYetException extends RuntimeException {
    /** When it is worth to ask again. */
    static final long SECONDS = 2;
}
