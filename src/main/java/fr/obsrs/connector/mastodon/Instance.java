package fr.obsrs.connector.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a server says of itself (docs.joinmastodon.org, entities/Instance and entities/V1_Instance), as far as it
 * changes how we read it.
 *
 * @param streams how this kind of server tells of statuses at once, as far as its name tells
 * @param streaming where it says that its streams are
 * @param feeds whom its hashtag timelines are for, where it says so: {@code public}, {@code authenticated} or
 *     {@code disabled}, be it for local or for remote statuses
 */
record Instance(Streams streams, Optional<URI> streaming, Set<String> feeds) {

    /** Ways to be told at once. */
    enum Streams {
        /** Server-sent events, as Mastodon has them; sockets where they are refused. */
        EVENTS,
        /** Only sockets: GoToSocial, Pleroma and Akkoma. */
        SOCKETS,
        /** None, whatever its documents promise: Pixelfed and snac. */
        NONE
    }

    /** A server that says nothing of itself: what Mastodon does is tried. */
    static final Instance UNKNOWN = new Instance(Streams.EVENTS, Optional.empty(), Set.of());

    static Instance of(JsonNode said) {
        JsonNode urls = said.path("configuration").path("urls");
        JsonNode feeds = said.path("configuration").path("timelines_access").path("hashtag_feeds");
        return new Instance(
                streams(said),
                Stream.of(
                                urls.path("streaming").asText(""),
                                said.path("urls").path("streaming_api").asText(""))
                        .filter(address -> !address.isBlank())
                        .findFirst()
                        .flatMap(StreamHost::parsed),
                feeds.isObject()
                        ? Stream.of("local", "remote")
                                .map(origin -> feeds.path(origin).asText("public"))
                                .collect(Collectors.toUnmodifiableSet())
                        : Set.of());
    }

    private static Streams streams(JsonNode said) {
        String software =
                (said.path("version").asText("") + " " + said.path("source_url").asText("")).toLowerCase(Locale.ROOT);
        if (software.contains("pixelfed") || software.contains("snac")) {
            return Streams.NONE;
        }
        return said.has("pleroma")
                        || Stream.of("gotosocial", "pleroma", "akkoma").anyMatch(software::contains)
                ? Streams.SOCKETS
                : Streams.EVENTS;
    }

    /** Whether nobody with our rights gets to see a hashtag timeline there: an empty one then says nothing. */
    boolean isClosed(boolean withToken) {
        return !feeds.isEmpty()
                && feeds.stream()
                        .noneMatch(feed -> feed.equals("public") || (withToken && feed.equals("authenticated")));
    }
}
