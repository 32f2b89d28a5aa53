package fr.obsrs.connector.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.connector.Connector;
import fr.obsrs.connector.FakeTime;
import fr.obsrs.connector.Http;
import fr.obsrs.connector.Rig;
import fr.obsrs.post.Hashtags;
import fr.obsrs.post.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MastodonConnectorTest {
    private static final Instant NOON = FakeTime.START.minus(Duration.ofHours(1));

    private final FakeMastodon server = FakeMastodon.start();
    private final Rig rig = new Rig();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void the_first_run_brings_the_newest_page_oldest_first() {
        publish(60);
        run();
        assertThat(rig.texts()).isEqualTo(texts(21, 60));
        assertThat(server.requests()).containsExactly("/api/v1/timelines/tag/obsrs?limit=40");
        assertThat(rig.putAside).isEmpty();
    }

    @Test
    void a_later_run_goes_on_where_the_first_one_was_over_as_many_pages_as_it_takes() {
        publish(3);
        run();
        rig.restart();
        IntStream.rangeClosed(4, 110).forEach(this::publishOne);
        server.requests().clear();
        run();
        assertThat(rig.texts()).endsWith("post 109 #ObsRS", "post 110 #ObsRS").containsAll(texts(4, 110));
        assertThat(server.requests()).hasSize(4).allMatch(request -> request.contains("&min_id="));
    }

    @Test
    void looks_that_overlap_repeat_nothing() {
        publish(5);
        rig.time.thenNothing(3).then(() -> publishOne(6)).thenNothing(5);
        run();
        assertThat(rig.texts()).isEqualTo(texts(1, 6));
    }

    @Test
    void a_status_that_arrives_late_below_the_cursor_is_found() {
        publish(5);
        rig.time.then(() -> server.publish(
                "<p>en retard #ObsRS</p>", "Ana", NOON.plusSeconds(4).minusMillis(500)));
        run();
        assertThat(rig.texts()).hasSize(6).endsWith("en retard #ObsRS");
    }

    @Test
    void an_edit_is_another_revision_of_the_same_post() {
        String id = server.publish("<p>bonjour #ObsRS</p>", "Ana", NOON);
        rig.time.thenNothing(1).then(() -> server.edit(id, "<p>bonsoir #ObsRS</p>"));
        run();
        assertThat(rig.texts()).containsExactly("bonjour #ObsRS", "bonsoir #ObsRS");
        assertThat(rig.posts).extracting(Post::id).containsOnly(rig.posts.get(0).id());
        assertThat(rig.posts.get(1).editedAt()).isNotNull();
    }

    @Test
    void an_old_status_that_is_edited_is_seen_within_a_minute_or_so() {
        String id = server.publish("<p>bonjour #ObsRS</p>", "Ana", NOON.minusSeconds(3_600));
        publish(5);
        rig.time.then(() -> server.edit(id, "<p>bonsoir #ObsRS</p>")).thenNothing(3);
        run();
        assertThat(rig.texts()).endsWith("bonsoir #ObsRS");
    }

    @Test
    void one_status_that_cannot_be_read_costs_one_dead_letter_and_the_others_go_on() {
        publish(3);
        String broken = server.publish("<p>cassé #ObsRS</p>", "Ana", NOON.plusSeconds(2));
        server.change(broken, status -> status.putNull("account"));
        rig.time.thenNothing(5);
        run();
        assertThat(rig.texts()).isEqualTo(texts(1, 3));
        assertThat(rig.putAside).containsExactly("status " + broken + ": no account that can be named");
    }

    @Test
    void a_status_larger_than_any_person_writes_costs_one_dead_letter_however_often_it_is_met() {
        publish(2);
        String large = server.publish("<p>x</p>".repeat(9_000) + " #ObsRS", "Ana", NOON.plusSeconds(1));
        rig.time.thenNothing(5);
        run();
        assertThat(rig.texts()).isEqualTo(texts(1, 2));
        assertThat(rig.putAside).containsExactly("status " + large + ": content over 65536 UTF-16 units");
    }

    @Test
    void what_was_put_aside_is_not_tried_again_until_it_changes() {
        String broken = server.publish("<p>réparé #ObsRS</p>", "Ana", NOON.plusSeconds(1));
        server.change(broken, status -> status.put("visibility", "public").put("uri", ""));
        rig.time.thenNothing(1).then(() -> server.change(broken, status -> status.put("uri", "https://x.example/1")));
        run();
        assertThat(rig.putAside).hasSize(1);
        assertThat(rig.texts()).containsExactly("réparé #ObsRS");
    }

    @Test
    void ids_that_tell_no_time_are_walked_too_and_the_newest_page_is_read_each_time() {
        server.load(Fixtures.json("snac-2.94-tag-timeline.recorded.json"));
        rig.time.thenNothing(2);
        run();
        assertThat(rig.posts).hasSize(4);
        assertThat(rig.cursor("hall").at("obsrs")).contains("17954543298c5c7f03832be73a68f32d846137bf58");
        assertThat(server.requests()).hasSize(5);
    }

    @Test
    void all_hashtags_are_asked_for_four_at_a_time_and_each_post_comes_once() {
        server.publish("<p>a #ObsRS #ObsRS5</p>", "Ana", NOON);
        server.publish("<p>b #ObsRS5</p>", "Ana", NOON.plusSeconds(1));
        server.publish("<p>c #autre</p>", "Ana", NOON.plusSeconds(2));
        rig.time.thenNothing(1);
        rig.run("hall", connector("ObsRS", "ObsRS1", "#ObsRS2", "ObsRS3", "ObsRS4", "ObsRS5", "obsrs"));
        assertThat(rig.texts()).containsExactly("a #ObsRS #ObsRS5", "b #ObsRS5");
        assertThat(server.requests())
                .startsWith(
                        "/api/v1/timelines/tag/obsrs?limit=40&any%5B%5D=obsrs1&any%5B%5D=obsrs2&any%5B%5D=obsrs3",
                        "/api/v1/timelines/tag/obsrs?limit=40&any%5B%5D=obsrs4&any%5B%5D=obsrs5");
    }

    @Test
    void a_timeline_of_other_hashtags_starts_at_the_oldest_known_place() {
        publish(3);
        run();
        rig.run("hall", connector("ObsRS", "ObsRS1"));
        assertThat(server.requests().get(1)).contains("any%5B%5D=obsrs1&min_id=");
        assertThat(rig.cursor("hall").reached()).containsOnlyKeys("obsrs+obsrs1");
    }

    private void publish(int count) {
        IntStream.rangeClosed(1, count).forEach(this::publishOne);
    }

    private void publishOne(int number) {
        server.publish("<p>post " + number + " #ObsRS</p>", "Ana", NOON.plusSeconds(number));
    }

    private static List<String> texts(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> "post " + number + " #ObsRS")
                .toList();
    }

    private void run() {
        rig.run("hall", connector("ObsRS"));
    }

    private Connector connector(String... hashtags) {
        return new MastodonConnector(
                new MastodonServer(server.url(), new Http("test", Optional.empty()), false, rig.time),
                Optional.empty(),
                Timeline.of(List.of(hashtags)),
                new StatusReader("hall", server.url(), new Hashtags(List.of(hashtags))::in, rig.time),
                Pace.of(Duration.ofSeconds(20)),
                rig.time);
    }
}
