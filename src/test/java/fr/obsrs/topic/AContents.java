package fr.obsrs.topic;

/** What tests of other rooms need of the posts' topic. */
public final class AContents {
    private AContents() {}

    /** Knows no post, and says so at once. */
    @SuppressWarnings("NullAway")
    public static Contents empty() {
        return new Contents(null, null);
    }
}
