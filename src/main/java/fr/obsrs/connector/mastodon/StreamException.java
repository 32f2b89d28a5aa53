package fr.obsrs.connector.mastodon;

/** A stream ended, or never began. The message is for logs: no content, no secrets. */
final class StreamException extends Exception {

    /** What to do about it. */
    enum Kind {
        /** That may pass: try again. */
        TROUBLE,
        /** The server does not have such a stream. */
        MISSING,
        /** The server does not accept our token for it. */
        DENIED
    }

    private final Kind kind;

    StreamException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    /** What an HTTP status means that is not the beginning of a stream. */
    static StreamException of(int status) {
        Kind kind = switch (status) {
            case 401, 403 -> Kind.DENIED;
            case 408, 425, 429 -> Kind.TROUBLE;
            default -> status >= 200 && status < 500 ? Kind.MISSING : Kind.TROUBLE;
        };
        return new StreamException(kind, "HTTP " + status);
    }
}
