package fr.obsrs.connector.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.connector.FakeTime;
import fr.obsrs.connector.Rig;
import fr.obsrs.post.Network;
import fr.obsrs.post.Post;
import fr.obsrs.post.Span;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RehearsalTest {
    private final Script script = new Script("rehearsal", "run", room -> true);
    private final List<Post> posts = LongStream.range(0, script.length())
            .mapToObj(n -> script.post(n, FakeTime.START.plusNanos(123_456_789)))
            .toList();
    private final Rig rig = new Rig();

    @Test
    void the_script_has_forty_posts_of_all_sorts() {
        assertThat(posts).hasSize(40).allMatch(post -> post.network() == Network.REHEARSAL);
        assertThat(posts).extracting(Post::lang).contains("fr", "en", "ar", "es", "br");
        assertThat(posts)
                .extracting(Post::room)
                .contains("atelier-1", "atelier-2", "atelier-3", "atelier-4", "atelier-5", null);
        assertThat(posts).anyMatch(post -> post.warning() != null);
        assertThat(posts).anyMatch(post -> links(post) == 4);
        assertThat(posts).anyMatch(post -> !post.tags().isEmpty());
        assertThat(posts)
                .anyMatch(post -> Arrays.stream(post.text().split(" ", -1)).anyMatch(word -> word.length() >= 80));
        for (int length : new int[] {30, 90, 160, 310, 500}) {
            assertThat(posts)
                    .anyMatch(post ->
                            post.text().length() <= length && post.text().length() > length * 0.8);
        }
        assertThat(posts).allMatch(post -> post.text().length() <= 500);
    }

    @Test
    void nobody_and_nothing_in_it_exists() {
        assertThat(posts)
                .flatExtracting(Post::spans)
                .filteredOn(span -> span.href() != null)
                .allSatisfy(span -> assertThat(String.valueOf(span.href())).matches("https://[a-z.-]+\\.example/.*"));
    }

    @Test
    void each_replay_is_a_post_of_its_own_published_now_to_the_millisecond() {
        assertThat(script.post(40, FakeTime.START).text())
                .isEqualTo(posts.get(0).text());
        assertThat(script.post(40, FakeTime.START).id())
                .isNotEqualTo(posts.get(0).id());
        assertThat(new Script("rehearsal", "other", room -> true)
                        .post(0, FakeTime.START)
                        .id())
                .isNotEqualTo(posts.get(0).id());
        assertThat(posts.get(0).publishedAt()).isEqualTo(FakeTime.START.plusMillis(123));
    }

    @Test
    void a_room_that_the_event_has_not_is_no_room() {
        assertThat(new Script("rehearsal", "run", room -> false)
                        .post(0, FakeTime.START)
                        .room())
                .isNull();
    }

    @Test
    void the_pace_does_not_drift_even_when_each_post_takes_its_time() {
        rig.time.thenNothing(99).then(() -> rig.time.pass(Duration.ofMillis(3))).thenNothing(100);
        rig.run("rehearsal", new RehearsalConnector(script, Duration.ofMillis(5), rig.time));
        assertThat(rig.posts).hasSize(201);
        assertThat(Duration.between(FakeTime.START, rig.time.now())).isEqualTo(Duration.ofMillis(1_000));
    }

    @Test
    void after_a_long_stop_posts_do_not_come_in_a_flood() {
        rig.time.then(() -> rig.time.pass(Duration.ofMinutes(10))).thenNothing(10);
        rig.run("rehearsal", new RehearsalConnector(script, Duration.ofMillis(5), rig.time));
        assertThat(rig.posts).hasSizeLessThan(15);
    }

    private static long links(Post post) {
        return post.spans().stream()
                .filter(span -> span.kind() == Span.Kind.LINK)
                .count();
    }
}
