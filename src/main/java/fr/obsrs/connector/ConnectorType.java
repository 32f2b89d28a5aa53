package fr.obsrs.connector;

/** Knows how to read one network. An implementation is a CDI bean in a sub-package of its own. */
public interface ConnectorType {

    /** What {@code obsrs.sources.<name>.type} says, such as {@code mastodon}. */
    String name();

    /**
     * Makes a connector for one source, without any input or output yet.
     *
     * @throws IllegalArgumentException with a sentence for the person who wrote the settings, when they cannot work
     */
    Connector create(Source source);
}
