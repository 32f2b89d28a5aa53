package fr.obsrs.connector.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import fr.obsrs.post.Author;
import fr.obsrs.post.Links;
import fr.obsrs.post.PlainText;
import fr.obsrs.post.Post;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An account (docs.joinmastodon.org, entities/Account) as an author, named by what all servers call the same. */
final class Account {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ID = 2_048;
    private static final Pattern HANDLE = Pattern.compile("@[\\p{L}\\p{M}\\p{N}_.-]{1,200}@[\\p{L}\\p{N}.:-]{1,255}");

    private Account() {}

    /** @throws IllegalArgumentException when this is no account */
    static Author read(JsonNode account) {
        Optional<URI> url = Links.web(account.path("url").asText(null));
        String id = url.map(URI::toString).orElseGet(() -> account.path("uri").asText(""));
        if (id.isBlank() || id.length() > LONGEST_ID) {
            throw new IllegalArgumentException("no account that can be named");
        }
        String name = PlainText.line(account.path("display_name").asText(""), LONGEST_NAME);
        if (!PlainText.isSeen(name)) {
            name = PlainText.line(account.path("username").asText(""), LONGEST_NAME);
        }
        if (!PlainText.isSeen(name)) {
            throw new IllegalArgumentException("an account without a name");
        }
        return new Author(id, name, handle(account, url), url.orElse(null));
    }

    /** What the server says that people should know before they show what this account writes. */
    static List<String> cautions(JsonNode account) {
        return Stream.of(Post.NO_INDEX, Post.LIMITED, Post.BOT)
                .filter(caution -> account.path(caution).asBoolean())
                .toList();
    }

    /** A local account has no domain: it is that of its page. */
    private static @Nullable String handle(JsonNode account, Optional<URI> url) {
        String acct = account.path("acct").asText("");
        String full = acct.contains("@")
                ? "@" + acct
                : "@" + acct + "@" + url.map(URI::getAuthority).orElse("");
        return HANDLE.matcher(full).matches() ? full : null;
    }
}
