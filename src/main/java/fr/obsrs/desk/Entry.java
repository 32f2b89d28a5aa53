package fr.obsrs.desk;

import fr.obsrs.event.Event;
import fr.obsrs.event.Room;
import fr.obsrs.post.Author;
import fr.obsrs.post.Links;
import fr.obsrs.post.Network;
import fr.obsrs.post.PlainText;
import fr.obsrs.post.Post;
import fr.obsrs.post.PostId;
import fr.obsrs.post.Span;
import fr.obsrs.post.Spans;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A post that a moderator copies from where no source of ours reads. What is absent is empty. */
record Entry(String network, String link, String name, String handle, String text, String room) {
    static final int LONGEST_NAME = 200;
    private static final int MOST_SPANS = 200;

    /** Where it can have been seen: our own form and rehearsals have no address. */
    static final List<Network> NETWORKS = Arrays.stream(Network.values())
            .filter(network -> network != Network.FORM && network != Network.REHEARSAL)
            .toList();

    /** What keeps it from being a post, by the field that mends it. */
    record Flaw(String field, String detail) {}

    static Entry of(
            @Nullable String network,
            @Nullable String link,
            @Nullable String name,
            @Nullable String handle,
            @Nullable String text,
            @Nullable String room) {
        return new Entry(line(network), line(link), line(name), line(handle), PlainText.text(filled(text)), line(room));
    }

    /** In the order of the dialog's fields; none when it can be a post. */
    List<Flaw> flaws(Event event, EntryMessages words) {
        List<Flaw> flaws = new ArrayList<>();
        if (Links.web(link).isEmpty()) {
            flaws.add(new Flaw("link", words.linkMissing()));
        }
        if (known().isEmpty()) {
            flaws.add(new Flaw("network", words.networkMissing()));
        }
        if (!PlainText.isSeen(name) || name.length() > LONGEST_NAME) {
            flaws.add(new Flaw("name", words.nameMissing(LONGEST_NAME)));
        }
        if (handle.length() > LONGEST_NAME) {
            flaws.add(new Flaw("handle", words.handleLong(LONGEST_NAME)));
        }
        if (!PlainText.isSeen(text) || text.length() > Post.LONGEST_TEXT) {
            flaws.add(new Flaw("text", words.textMissing(Post.LONGEST_TEXT)));
        }
        if (!room.isEmpty() && event.room(room).isEmpty()) {
            flaws.add(new Flaw(
                    "room",
                    words.roomUnknown(String.join(
                            ", ", event.rooms().stream().map(Room::id).toList()))));
        }
        return flaws;
    }

    /** The post of an entry without flaws. The same address is the same post, whoever enters it, and however often. */
    Post post(Instant now) {
        Network seenOn = known().orElseThrow();
        URI url = Links.web(link).orElseThrow();
        List<Span> spans = Spans.of(text).stream().limit(MOST_SPANS).toList();
        return new Post(
                PostId.of(seenOn, PostLink.canonical(seenOn, url)),
                seenOn,
                Post.BY_HAND,
                url,
                new Author(handle.isEmpty() ? name : handle, name, handle.isEmpty() ? null : handle, null),
                text,
                spans,
                null,
                null,
                room.isEmpty() ? null : room,
                spans.stream()
                        .filter(span -> span.kind() == Span.Kind.HASHTAG)
                        .map(tag -> text.substring(tag.start() + 1, tag.end()))
                        .toList(),
                List.of(),
                now,
                null);
    }

    private Optional<Network> known() {
        return NETWORKS.stream()
                .filter(known -> known.toString().equals(network))
                .findFirst();
    }

    private static String line(@Nullable String raw) {
        return PlainText.line(filled(raw));
    }

    private static String filled(@Nullable String raw) {
        return Objects.requireNonNullElse(raw, "");
    }
}
