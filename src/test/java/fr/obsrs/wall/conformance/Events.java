package fr.obsrs.wall.conformance;

import static fr.obsrs.wall.conformance.Subject.PATIENCE;
import static org.awaitility.Awaitility.await;

import fr.obsrs.EventStream;
import fr.obsrs.EventStream.Event;
import fr.obsrs.wall.conformance.Subject.Mine;
import java.util.List;
import java.util.Objects;

/** What a stream has told so far. */
final class Events {
    /** What an id looks like. */
    static final String ID = "[0-9a-f]{8}-\\d+";

    private Events() {}

    static Event first(EventStream stream, String name) {
        await().atMost(PATIENCE).until(() -> !stream.events(name).isEmpty());
        return stream.events(name).get(0);
    }

    static Event about(EventStream stream, String name, Mine post) {
        await().atMost(PATIENCE).until(() -> tellsOf(stream, name, post));
        return stream.events(name).stream()
                .filter(event -> isAbout(event, post))
                .findFirst()
                .orElseThrow();
    }

    static boolean tellsOf(EventStream stream, String name, Mine post) {
        return stream.events(name).stream().anyMatch(event -> isAbout(event, post));
    }

    static boolean isAbout(Event event, Mine post) {
        return event.data().get("id").asText().equals(post.id());
    }

    static List<String> ids(Event reset) {
        return reset.data().get("posts").findValuesAsText("id");
    }

    static String lastId(EventStream stream) {
        return stream.events().stream()
                .map(Event::id)
                .filter(Objects::nonNull)
                .reduce((before, after) -> after)
                .orElseThrow();
    }
}
