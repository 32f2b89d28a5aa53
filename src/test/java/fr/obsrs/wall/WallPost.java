package fr.obsrs.wall;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A post as streams carry it; its field names are the contract's. */
record WallPost(
        String id,
        String network,
        Map<String, String> author,
        String text,
        List<Map<String, Object>> spans,
        @Nullable String lang,
        @Nullable String room,
        List<Map<String, Object>> media,
        String publishedAt,
        String shownAt,
        boolean pinned,
        boolean featured) {

    /** Shown so many seconds before the fixed hour; of no room, from the form. */
    static WallPost of(int secondsAgo, String text) {
        String at = PaintedWall.NOW.minusSeconds(secondsAgo).toString();
        String id = "form-%06d".formatted(500_000 - secondsAgo);
        return new WallPost(
                id,
                "form",
                Map.of("name", "Odile, Agglo du Grand Flou"),
                text,
                List.of(),
                "fr",
                null,
                List.of(),
                at,
                at,
                false,
                false);
    }

    WallPost by(String name) {
        return new WallPost(
                id,
                network,
                Map.of("name", name),
                text,
                spans,
                lang,
                room,
                media,
                publishedAt,
                shownAt,
                pinned,
                featured);
    }

    WallPost from(String otherNetwork) {
        return new WallPost(
                id, otherNetwork, author, text, spans, lang, room, media, publishedAt, shownAt, pinned, featured);
    }

    WallPost in(String otherRoom) {
        return new WallPost(
                id, network, author, text, spans, lang, otherRoom, media, publishedAt, shownAt, pinned, featured);
    }

    WallPost inLanguage(String tag) {
        return new WallPost(id, network, author, text, spans, tag, room, media, publishedAt, shownAt, pinned, featured);
    }

    WallPost saying(String words) {
        return new WallPost(
                id, network, author, words, spans, lang, room, media, publishedAt, shownAt, pinned, featured);
    }

    WallPost pinnedUp() {
        return new WallPost(id, network, author, text, spans, lang, room, media, publishedAt, shownAt, true, featured);
    }

    WallPost onTheFrontPage(boolean nowFeatured) {
        return new WallPost(
                id, network, author, text, spans, lang, room, media, publishedAt, shownAt, pinned, nowFeatured);
    }

    /** Its text's last characters are a hashtag. */
    WallPost tagged(String hashtag) {
        List<Map<String, Object>> tag =
                List.of(Map.of("kind", "hashtag", "start", text.length() - hashtag.length(), "end", text.length()));
        return new WallPost(id, network, author, text, tag, lang, room, media, publishedAt, shownAt, pinned, featured);
    }

    WallPost withPicture() {
        List<Map<String, Object>> picture = List.of(Map.of("kind", "image", "src", "/media/1", "alt", "Un rond rose"));
        return new WallPost(
                id, network, author, text, spans, lang, room, picture, publishedAt, shownAt, pinned, featured);
    }
}
