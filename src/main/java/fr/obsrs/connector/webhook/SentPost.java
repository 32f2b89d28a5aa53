package fr.obsrs.connector.webhook;

import fr.obsrs.event.Event;
import fr.obsrs.event.Room;
import fr.obsrs.post.Author;
import fr.obsrs.post.Media;
import fr.obsrs.post.Network;
import fr.obsrs.post.PlainText;
import fr.obsrs.post.Post;
import fr.obsrs.post.PostId;
import fr.obsrs.post.Span;
import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code data} of a delivery as a post. All methods throw {@link Flaw}. */
final class SentPost {
    private static final int LONGEST_ID = 2_048;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ALT = 1_500;
    private static final int MOST_MEDIA = 20;
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}");
    /** What only we write: nobody may speak for our own form, or pass for a rehearsal. */
    private static final Set<Network> OURS = EnumSet.of(Network.FORM, Network.REHEARSAL);

    private SentPost() {}

    static Network network(Fields data) {
        try {
            Network network = Network.of(data.requiredText("network", 20));
            if (!OURS.contains(network)) {
                return network;
            }
        } catch (IllegalArgumentException e) {
            // Said below, for both.
        }
        String others = EnumSet.complementOf(EnumSet.copyOf(OURS)).toString().replaceAll("[\\[\\],]", "");
        throw new Flaw(data.path() + "network", "One of " + others + ".");
    }

    static PostId id(Fields data) {
        return PostId.of(network(data), data.requiredText("id", LONGEST_ID).strip());
    }

    /**
     * @param editedAt when its author last changed it; nothing for never
     * @param sentAt when it was published, where the post itself does not say
     */
    static Post read(Fields data, String source, @Nullable Instant editedAt, Instant sentAt, Instant now, Event event) {
        SentText said = SentText.of(data);
        String text = said.text();
        List<Media> media =
                data.objects("media", MOST_MEDIA).stream().map(SentPost::media).toList();
        if (!PlainText.isSeen(text) && media.isEmpty()) {
            throw new Flaw(data.path() + "text", "Needed: text or html that says something, or media.");
        }
        return new Post(
                id(data),
                network(data),
                source,
                data.address("url").orElse(null),
                author(data.object("author")),
                text,
                said.spans(),
                language(data).orElse(null),
                null,
                room(data, event).orElse(null),
                said.spans().stream()
                        .filter(span -> span.kind() == Span.Kind.HASHTAG)
                        .map(tag -> text.substring(tag.start() + 1, tag.end()))
                        .toList(),
                media,
                data.time("createdAt", now).orElse(sentAt),
                editedAt);
    }

    /** Named by the address of the author's page, else by the handle, else by the name: the best that is told. */
    private static Author author(Fields author) {
        String name = PlainText.line(author.requiredText("name", LONGEST_NAME), LONGEST_NAME);
        if (!PlainText.isSeen(name)) {
            throw new Flaw(author.path() + "name", "Needed: a name that can be seen.");
        }
        Optional<String> handle = author.text("handle", LONGEST_NAME)
                .map(said -> PlainText.line(said, LONGEST_NAME))
                .filter(PlainText::isSeen);
        Optional<URI> url = author.address("url");
        return new Author(
                url.map(URI::toString).or(() -> handle).orElse(name), name, handle.orElse(null), url.orElse(null));
    }

    private static Media media(Fields media) {
        URI origin = media.address("url")
                .orElseThrow(() -> new Flaw(media.path() + "url", "Needed: the web address of the picture."));
        String alt = PlainText.text(media.text("alt", LONGEST_ALT).orElse(""), LONGEST_ALT);
        return new Media(kind(media), origin, alt, 0, 0, List.of());
    }

    private static Media.Kind kind(Fields media) {
        String type = media.requiredText("type", 20).toUpperCase(Locale.ROOT);
        try {
            return Media.Kind.valueOf(type);
        } catch (IllegalArgumentException e) {
            throw new Flaw(media.path() + "type", "One of image, video, audio.");
        }
    }

    private static Optional<String> language(Fields data) {
        Optional<String> language = data.text("lang", 40);
        if (language.isPresent() && !LANGUAGE.matcher(language.get()).matches()) {
            throw new Flaw(data.path() + "lang", "A language such as fr or pt-BR (BCP 47).");
        }
        return language;
    }

    private static Optional<String> room(Fields data, Event event) {
        Optional<String> room = data.text("room", 40);
        if (room.isPresent() && event.room(room.get()).isEmpty()) {
            throw new Flaw(
                    data.path() + "room",
                    "One of "
                            + String.join(
                                    ", ", event.rooms().stream().map(Room::id).toList()) + ", or nothing.");
        }
        return room;
    }
}
