package fr.obsrs.decision;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.obsrs.post.AuthorKey;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An author is banned, trusted, or neither from here on; posts judged before stay as they stand. */
public record AuthorMarked(
        UUID id, AuthorKey author, Mark mark, @Nullable String reason, String by) implements Decision.OnHouse {

    /** How we hold with an author. */
    public enum Mark {
        @JsonProperty("banned")
        BANNED,
        @JsonProperty("trusted")
        TRUSTED,
        @JsonProperty("none")
        NONE
    }

    @Override
    public House after(House before) {
        return before.with(author, mark);
    }

    @Override
    public String key() {
        return author.value();
    }

    @Override
    public Deed deed() {
        return Deed.of("author", by, mark.name().toLowerCase(Locale.ROOT))
                .because(reason)
                .about(author.value());
    }
}
