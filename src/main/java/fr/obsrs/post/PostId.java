package fr.obsrs.post;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Which post: {@code <network>-} and 32 hex digits of the SHA-256 of the network's own server-independent id. The same
 * from every source and on every instance, safe in a URL, and a pseudonym in the audit trail.
 */
public record PostId(@JsonValue String value) {

    /** @throws IllegalArgumentException when the value has another shape */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PostId {
        Pseudonym.checked(value);
    }

    /** @param nativeId what the network calls the post on all its servers: Mastodon {@code uri}, Bluesky {@code at://…} */
    public static PostId of(Network network, String nativeId) {
        return new PostId(Pseudonym.of(network, nativeId));
    }

    @Override
    public String toString() {
        return value;
    }
}
