package fr.obsrs.post;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Who wrote it, as a pseudonym of the shape of {@link PostId}: what bans and trust name on topics. */
public record AuthorKey(@JsonValue String value) {

    /** @throws IllegalArgumentException when the value has another shape */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AuthorKey {
        Pseudonym.checked(value);
    }

    public static AuthorKey of(Network network, Author author) {
        return new AuthorKey(Pseudonym.of(network, author.id()));
    }

    @Override
    public String toString() {
        return value;
    }
}
