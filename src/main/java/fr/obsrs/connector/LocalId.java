package fr.obsrs.connector;

/**
 * What one server calls a post, where other servers call it otherwise.
 *
 * @param value opaque, at most 2,048 characters
 * @param home whether that server is where the post was written: its word on the post is the author's own
 */
public record LocalId(String value, boolean home) {
    private static final int LONGEST = 2_048;

    /** @throws IllegalArgumentException when the value is empty or too long */
    public LocalId {
        if (!isOne(value)) {
            throw new IllegalArgumentException("no id of 1 to " + LONGEST + " characters");
        }
    }

    static boolean isOne(String value) {
        return !value.isEmpty() && value.length() <= LONGEST;
    }
}
