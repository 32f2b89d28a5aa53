package fr.obsrs.connector;

import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.post.Author;
import fr.obsrs.post.Network;
import fr.obsrs.post.Post;
import fr.obsrs.post.PostId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SupervisorTest {
    private final Rig rig = new Rig();

    @Test
    void a_source_that_fails_starts_again_from_its_last_cursor() {
        List<Cursor> starts = new ArrayList<>();
        rig.time.thenNothing(2);
        rig.run("one", (after, out) -> {
            starts.add(after);
            out.post(post(starts.size()));
            out.reached(cursor(starts.size()));
            throw SourceException.unreachable("down");
        });
        assertThat(starts).containsExactly(Cursor.NONE, cursor(1), cursor(2));
        assertThat(rig.texts()).containsExactly("1", "2", "3");
    }

    @Test
    void no_cursor_passes_a_post_that_was_lost_and_the_post_comes_again() {
        rig.loseNext(1);
        rig.time.then(() -> assertThat(rig.cursors).isEmpty());
        rig.run("one", (after, out) -> {
            out.post(post(1));
            out.reached(cursor(1));
            rig.time.pause(Duration.ofSeconds(20));
        });
        assertThat(rig.texts()).containsExactly("1");
        assertThat(rig.cursors).containsExactly(cursor(1));
    }

    @Test
    void a_busy_source_writes_its_cursor_once_a_second_and_once_more_at_the_end() {
        rig.time.thenNothing(30);
        rig.run("one", (after, out) -> {
            for (int at = 1; ; at++) {
                out.reached(cursor(at));
                rig.time.pause(Duration.ofMillis(100));
            }
        });
        assertThat(rig.cursors).containsExactly(cursor(1), cursor(11), cursor(21), cursor(31));
    }

    @Test
    void a_failure_that_nobody_foresaw_is_survived() {
        AtomicInteger runs = new AtomicInteger();
        rig.time.thenNothing(3);
        rig.run("one", (after, out) -> {
            runs.incrementAndGet();
            throw new IllegalStateException("bug");
        });
        assertThat(runs).hasValue(4);
    }

    @Test
    void an_error_ends_its_run_and_not_the_source() {
        AtomicInteger runs = new AtomicInteger();
        rig.time.thenNothing(3);
        rig.run("one", (after, out) -> {
            runs.incrementAndGet();
            throw new StackOverflowError();
        });
        assertThat(runs).hasValue(4);
        assertThat(rig.time.pauses()).hasSize(4).allMatch(pause -> pause.compareTo(Backoff.LEAST) >= 0);
    }

    @Test
    void figures_tell_posts_ages_and_state() {
        rig.time.then(() -> {
            assertThat(gauge("obsrs.source.last.byte.age")).isEqualTo(20);
            assertThat(gauge("obsrs.source.last.post.age")).isEqualTo(20);
            assertThat(state("reading")).isOne();
        });
        rig.time.then(() -> {
            assertThat(gauge("obsrs.source.last.byte.age")).isGreaterThan(20);
            assertThat(state("reading")).isZero();
            assertThat(state("refused")).isOne();
        });
        rig.run("one", (after, out) -> {
            out.heard();
            out.post(post(1));
            out.post(post(1));
            rig.time.pause(Duration.ofSeconds(20));
            throw SourceException.refused("401");
        });
        assertThat(rig.metrics.get("obsrs.source.posts").counter().count()).isOne();
        assertThat(state("stopped")).isOne();
    }

    private double gauge(String name) {
        return rig.metrics.get(name).tag("source", "one").gauge().value();
    }

    private double state(String state) {
        return rig.metrics.get("obsrs.source.state").tag("state", state).gauge().value();
    }

    private static Cursor cursor(int at) {
        return new Cursor(Map.of("timeline", Integer.toString(at)));
    }

    private static Post post(int number) {
        return new Post(
                PostId.of(Network.WEB, Integer.toString(number)),
                Network.WEB,
                "one",
                null,
                new Author("ana", "Ana", null, null),
                Integer.toString(number),
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                FakeTime.START,
                null);
    }
}
