package fr.obsrs.connector.webhook;

/** A field that cannot stand. The message says what it must be, and nothing of what was sent. */
final class Flaw extends IllegalArgumentException {
    private final String field;

    /** @param field such as {@code data.author.name}; empty for the body as a whole */
    Flaw(String field, String message) {
        super(message);
        this.field = field;
    }

    String field() {
        return field;
    }
}
