package fr.obsrs.wall.conformance;

import static fr.obsrs.wall.conformance.Events.ID;
import static fr.obsrs.wall.conformance.Events.about;
import static fr.obsrs.wall.conformance.Events.first;
import static fr.obsrs.wall.conformance.Events.ids;
import static fr.obsrs.wall.conformance.Subject.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.obsrs.EventStream;
import fr.obsrs.EventStream.Event;
import fr.obsrs.wall.conformance.Subject.Mine;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What events tell: reset, ids, lease, scene, and what must never be among them. */
class StreamConformanceIT {
    private static Subject wall;

    @BeforeAll
    static void start() {
        wall = new Subject();
    }

    @AfterAll
    static void stop() {
        wall.close();
    }

    @Test
    void a_stream_opens_with_a_time_to_retry_the_whole_wall_and_a_lease() {
        Mine post = wall.shown("Première affiche");
        try (EventStream stream = wall.open("/wall/events")) {
            Event reset = first(stream, "reset");
            assertThat(stream.status()).isEqualTo(200);
            assertThat(stream.response().headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            assertThat(stream.lines().get(0)).matches("retry: [2-7]\\d{3}");
            assertThat(ids(reset)).contains(post.id());
            assertThat(reset.id()).matches(ID);
            assertThat(reset.data().get("revision").asText()).isEqualTo(reset.id());
            assertThat(reset.data().get("scene").get("curtain").isBoolean()).isTrue();
            Event lease = first(stream, "lease");
            assertThat(lease.id()).isNull();
            assertThat(lease.data().get("seconds").asInt()).isBetween(5, 120);
            assertThat(lease.data().get("revision").asText()).matches(ID);
        }
    }

    @Test
    void a_reset_is_what_the_snapshot_says() {
        wall.shown("Aussi dans l’instantané");
        try (EventStream stream = wall.open("/wall/events")) {
            assertThat(first(stream, "reset").data().get("posts"))
                    .isEqualTo(wall.wall().get("posts"));
        }
    }

    @Test
    void connections_are_told_different_times_to_retry() {
        Set<String> times = new HashSet<>();
        for (int i = 0; i < 8; i++) {
            try (EventStream stream = wall.open("/wall/events")) {
                first(stream, "reset");
                times.add(stream.lines().get(0));
            }
        }
        assertThat(times).hasSizeGreaterThan(4);
    }

    @Test
    void leases_keep_coming_and_ids_only_grow() {
        try (EventStream stream = wall.open("/wall/events")) {
            Mine up = wall.shown("Monte");
            about(stream, "post", up);
            wall.retract(up);
            about(stream, "remove", up);
            await().atMost(PATIENCE).until(() -> stream.events("lease").size() >= 3);
            List<String> ids = stream.events().stream()
                    .map(Event::id)
                    .filter(Objects::nonNull)
                    .toList();
            assertThat(ids.stream().map(id -> id.substring(0, 8)).distinct()).hasSize(1);
            assertThat(LongStream.of(ids.stream()
                                    .mapToLong(id -> Long.parseLong(id.substring(9)))
                                    .toArray())
                            .boxed()
                            .toList())
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void every_wall_gets_the_same_id_for_the_same_decision() {
        try (EventStream one = wall.open("/wall/events");
                EventStream other = wall.open("/wall/events?room=atelier-3")) {
            first(one, "reset");
            first(other, "reset");
            Mine post = wall.shown("Pour toutes les salles");
            assertThat(about(one, "post", post).id())
                    .isEqualTo(about(other, "post", post).id());
        }
    }

    @Test
    void what_waits_or_was_rejected_is_never_told() {
        try (EventStream stream = wall.open("/wall/events")) {
            first(stream, "reset");
            Mine secret = wall.posted("Ne sort pas du bureau");
            wall.reject(secret);
            about(stream, "post", wall.shown("Après le secret"));
            assertThat(stream.lines()).noneMatch(line -> line.contains(secret.text()) || line.contains(secret.id()));
        }
    }

    @Test
    void a_curtain_is_told_to_every_room_and_to_whoever_comes() {
        try (EventStream stream = wall.open("/wall/events?room=atelier-2")) {
            first(stream, "reset");
            wall.scene("{\"curtain\":true}");
            JsonNode scene = first(stream, "scene").data();
            assertThat(scene.get("curtain").asBoolean()).isTrue();
            try (EventStream later = wall.open("/wall/events?room=atelier-5")) {
                assertThat(first(later, "reset").data().at("/scene/curtain").asBoolean())
                        .isTrue();
            }
        } finally {
            wall.scene("{\"curtain\":false}");
        }
    }
}
