package fr.obsrs.wall.conformance;

import static fr.obsrs.wall.conformance.Events.ID;
import static fr.obsrs.wall.conformance.Events.about;
import static fr.obsrs.wall.conformance.Events.first;
import static fr.obsrs.wall.conformance.Events.isAbout;
import static fr.obsrs.wall.conformance.Events.lastId;
import static fr.obsrs.wall.conformance.Events.tellsOf;
import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.EventStream;
import fr.obsrs.EventStream.Event;
import fr.obsrs.wall.conformance.Subject.Mine;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What whoever comes back is told: the difference, or the whole wall where nobody can tell it. */
class ResumeConformanceIT {
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
    void whoever_comes_back_is_told_the_difference_each_post_once_as_it_is_now() {
        Mine stays = wall.shown("Reste");
        Mine goes = wall.shown("Part");
        String seen;
        try (EventStream stream = wall.open("/wall/events")) {
            seen = Objects.requireNonNull(first(stream, "reset").id());
        }
        wall.retract(goes);
        Mine fresh = wall.shown("Arrive");
        Mine fleeting = wall.shown("Passe sans être vue");
        wall.retract(fleeting);
        for (String[] how : new String[][] {
            {"/wall/events", "Last-Event-ID", seen},
            {"/wall/events?after=" + seen},
            {"/wall/events?after=nonsense", "Last-Event-ID", seen}
        }) {
            try (EventStream stream = how.length == 1 ? wall.open(how[0]) : wall.open(how[0], how[1], how[2])) {
                Event scene = first(stream, "scene");
                assertThat(stream.events("reset")).isEmpty();
                assertThat(stream.events("remove").stream().filter(event -> isAbout(event, goes)))
                        .hasSize(1);
                assertThat(stream.events("post").stream().filter(event -> isAbout(event, fresh)))
                        .hasSize(1);
                assertThat(stream.events("post"))
                        .noneMatch(event -> isAbout(event, stays) || isAbout(event, goes) || isAbout(event, fleeting));
                assertThat(stream.lines())
                        .noneMatch(line -> line.contains(fleeting.text()) || line.contains(goes.text()));
                assertThat(stream.events().subList(0, stream.events().indexOf(scene)))
                        .allMatch(event -> event.id() == null);
                assertThat(scene.id()).matches(ID);
            }
        }
    }

    @Test
    void whoever_has_missed_nothing_gets_the_scene_and_no_post() {
        wall.shown("Déjà vue");
        String seen;
        try (EventStream stream = wall.open("/wall/events")) {
            first(stream, "reset");
            seen = lastId(stream);
        }
        try (EventStream stream = wall.open("/wall/events", "Last-Event-ID", seen)) {
            first(stream, "lease");
            assertThat(stream.events("scene")).hasSize(1);
            assertThat(stream.events("post")).isEmpty();
            assertThat(stream.events("remove")).isEmpty();
            assertThat(stream.events("reset")).isEmpty();
        }
    }

    static List<String> oddIds() {
        return List.of(
                "nonsense",
                "00000000-1",
                "deadbeef-99999999999999999999",
                "-1",
                "0-0",
                "' OR 1=1 --",
                "%00",
                "\t7",
                "x".repeat(8_000),
                "deadbeef-" + "9".repeat(4_000));
    }

    @ParameterizedTest
    @MethodSource("oddIds")
    void an_id_that_is_not_of_this_wall_gets_the_whole_wall(String id) {
        try (EventStream stream = wall.open("/wall/events", "Last-Event-ID", id)) {
            assertThat(first(stream, "reset").id()).matches(ID);
            assertThat(stream.status()).isEqualTo(200);
        }
    }

    @Test
    void an_id_of_the_future_or_of_another_log_gets_the_whole_wall() {
        String now;
        try (EventStream stream = wall.open("/wall/events")) {
            now = Objects.requireNonNull(first(stream, "reset").id());
        }
        String otherLog = (now.startsWith("0") ? "1" : "0") + now.substring(1);
        for (String id : List.of(now.replaceFirst("-\\d+", "-999999999"), otherLog)) {
            try (EventStream stream = wall.open("/wall/events?after=" + id)) {
                assertThat(first(stream, "reset").id()).isNotEqualTo(id);
            }
        }
    }

    @Test
    void a_restart_goes_on_where_the_client_stopped() {
        Mine before = wall.shown("Avant la panne");
        String seen;
        try (EventStream stream = wall.open("/wall/events")) {
            first(stream, "reset");
            seen = lastId(stream);
        }
        wall.killAndStart();
        Mine after = wall.shown("Après la panne");
        try (EventStream stream = wall.open("/wall/events", "Last-Event-ID", seen)) {
            about(stream, "post", after);
            assertThat(stream.events("reset")).isEmpty();
            assertThat(tellsOf(stream, "post", before)).isFalse();
        }
    }
}
