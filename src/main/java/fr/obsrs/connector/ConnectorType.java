package fr.obsrs.connector;

/** Knows how to read one network. An implementation is a CDI bean in a sub-package of its own. */
public interface ConnectorType {

    /** What {@code obsrs.sources.<name>.type} says, such as {@code mastodon}. */
    String name();

    /**
     * Whether every instance runs each of these sources: where others send us posts, any instance may be the one they
     * reach. Of all other sources, one instance runs each.
     */
    default boolean everywhere() {
        return false;
    }

    /**
     * Makes a connector for one source, without any input or output yet.
     *
     * @throws IllegalArgumentException with a sentence for the person who wrote the settings, when they cannot work
     */
    Connector create(Source source);
}
