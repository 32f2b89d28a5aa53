package fr.obsrs.connector.mastodon;

import java.util.Optional;

/**
 * What a stream tells (docs.joinmastodon.org, methods/streaming, "Events").
 *
 * @param payload a status as JSON, or the bare id of one that was deleted; empty where the stream begins
 */
record StreamEvent(Kind kind, String payload) {

    /** What has happened. */
    enum Kind {
        /** The stream is open; what was posted before has to be asked for. */
        OPENED,
        /** A status is new, or was edited. */
        STATUS,
        /** A status is gone. */
        DELETED
    }

    static final StreamEvent OPENED = new StreamEvent(Kind.OPENED, "");

    private static final int LONGEST_ID = 2_048;

    /** Nothing for the many events that do not concern us, and for those without data. */
    static Optional<StreamEvent> of(String name, String data) {
        String payload = data.strip();
        if (payload.isEmpty() || payload.equals("undefined") || payload.equals("null")) {
            return Optional.empty();
        }
        return switch (name) {
            case "update", "status.update" -> Optional.of(new StreamEvent(Kind.STATUS, payload));
            case "delete" ->
                payload.length() > LONGEST_ID ? Optional.empty() : Optional.of(new StreamEvent(Kind.DELETED, payload));
            default -> Optional.empty();
        };
    }
}
