package fr.obsrs.post;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a post was published. The lower-case name is what topics, URLs and pages say. */
public enum Network {
    MASTODON,
    BLUESKY,
    X,
    INSTAGRAM,
    THREADS,
    FACEBOOK,
    YOUTUBE,
    LINKEDIN,
    TELEGRAM,
    FEED,
    WEB,
    /** Our own form. */
    FORM,
    /** Invented posts that rehearse an event; marked as such wherever they are seen. */
    REHEARSAL;

    /** @throws IllegalArgumentException when no network has that name */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Network of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
