package fr.obsrs.audience;

import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.post.Post;
import fr.obsrs.post.PostId;
import fr.obsrs.source.Tally;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AudienceTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final Written written = new Written();
    private final Tally tally = new Tally(Clock.fixed(NOW, ZoneOffset.UTC), System::nanoTime);
    private final AtomicBoolean known = new AtomicBoolean(true);
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Tickets tickets = new Tickets(written, new byte[32]);
    private final Audience audience = new Audience(
            List.of(),
            new SenderTokens(new byte[32]),
            new Limits(new LimitsTest.Config(2, 10), new LimitsTest.ManualTime()),
            tickets,
            written,
            new FormDoor(known::get, closed::get, tally),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void a_good_post_is_written_once_and_its_ticket_waits() {
        Told told = publish("Ana", "Bonjour", "");

        assertThat(written.posts).hasSize(1);
        assertThat(written.posts.get(0).publishedAt()).isEqualTo(NOW);
        assertThat(tickets.progress(told.ticket())).contains(Progress.WAITING);
    }

    @Test
    void a_flawed_one_is_not_written_and_costs_nothing() {
        publish("", "", "");
        publish("", "", "");
        publish("", "", "");
        assertThat(publish("", "x", "").what()).isEqualTo("flawed [NAME_MISSING]");
        assertThat(publish("Ana", "x", "").what()).isEqualTo("accepted");
        assertThat(written.posts).hasSize(1);
    }

    @Test
    void a_closed_form_takes_nothing_and_an_open_one_counts_what_it_takes() {
        closed.set(true);
        assertThat(publish("Ana", "Bonjour", "").what()).isEqualTo("closed");
        closed.set(false);
        assertThat(publish("Ana", "Bonjour", "").what()).isEqualTo("accepted");
        assertThat(tally.posts()).isEqualTo(written.posts.size()).isOne();
    }

    @Test
    void a_form_of_which_nobody_knows_yet_whether_it_is_closed_takes_nothing_and_says_to_try_again() {
        known.set(false);
        assertThat(publish("Ana", "Bonjour", "").what()).isEqualTo("unavailable");
        assertThat(written.posts).isEmpty();
        known.set(true);
        assertThat(publish("Ana", "Bonjour", "").what()).isEqualTo("accepted");
    }

    @Test
    void a_robot_is_told_of_success_nothing_is_written_and_its_ticket_looks_like_any() {
        Told told = publish("Bot", "Buy", "https://spam.example");

        assertThat(told.what()).isEqualTo("accepted");
        assertThat(written.posts).isEmpty();
        assertThat(tickets.progress(told.ticket())).contains(Progress.WAITING);
        assertThat(tickets.takeBack(told.ticket()).toCompletableFuture().join()).isTrue();
        assertThat(tickets.progress(told.ticket())).contains(Progress.WITHDRAWN);
        assertThat(written.withdrawn).isEmpty();
    }

    @Test
    void the_third_in_a_minute_waits() {
        publish("Ana", "1", "");
        publish("Ana", "2", "");
        assertThat(publish("Ana", "3", "").what()).isEqualTo("wait 30");
        assertThat(written.posts).hasSize(2);
    }

    @Test
    void a_failed_write_is_told_and_does_not_count() {
        written.failing = true;
        assertThat(publish("Ana", "1", "").what()).isEqualTo("unavailable");
        assertThat(publish("Ana", "1", "").what()).isEqualTo("unavailable");
        written.failing = false;
        assertThat(publish("Ana", "1", "").what()).isEqualTo("accepted");
    }

    @Test
    void taking_back_is_for_good_and_asked_once() {
        Ticket ticket = publish("Ana", "Bonjour", "").ticket();

        assertThat(tickets.takeBack(ticket).toCompletableFuture().join()).isTrue();
        assertThat(tickets.takeBack(ticket).toCompletableFuture().join()).isTrue();
        assertThat(written.withdrawn).containsExactly(ticket.post());
        assertThat(tickets.progress(ticket)).contains(Progress.WITHDRAWN);
    }

    @Test
    void a_take_back_that_nobody_can_confirm_fails_and_can_be_asked_again() {
        Ticket ticket = publish("Ana", "Bonjour", "").ticket();
        written.failing = true;
        assertThat(tickets.takeBack(ticket).toCompletableFuture()).isCompletedExceptionally();
        assertThat(tickets.progress(ticket)).contains(Progress.WAITING);
        written.failing = false;
        assertThat(tickets.takeBack(ticket).toCompletableFuture().join()).isTrue();
    }

    @Test
    void nobody_knows_a_ticket_that_was_not_drawn_here() {
        Ticket stranger = new Ticket("AAAAAAAAAAAAAAAAAAAAAA");
        assertThat(tickets.progress(stranger)).isEmpty();
        assertThat(tickets.takeBack(stranger).toCompletableFuture().join()).isFalse();
        assertThat(written.withdrawn).isEmpty();
    }

    @Test
    void a_ticket_drawn_elsewhere_or_before_a_restart_takes_back_what_waits_in_the_log() {
        Ticket earlier = new Ticket("AAAAAAAAAAAAAAAAAAAAAA");
        written.standing.put(earlier.post(), Progress.WAITING);
        assertThat(tickets.progress(earlier)).contains(Progress.WAITING);
        assertThat(tickets.takeBack(earlier).toCompletableFuture().join()).isTrue();
        assertThat(written.withdrawn).containsExactly(earlier.post());
    }

    @Test
    void what_the_fold_says_goes_before_what_was_remembered() {
        Ticket ticket = publish("Ana", "Bonjour", "").ticket();
        written.standing.put(ticket.post(), new Progress(Status.REJECTED, "HORS_SUJET"));
        assertThat(tickets.progress(ticket)).contains(new Progress(Status.REJECTED, "HORS_SUJET"));
    }

    @Test
    void the_same_nonce_sent_again_is_the_same_post_under_a_ticket_that_takes_our_key() {
        String nonce = Nonce.drawn().value();
        written.failing = true;
        assertThat(send("Bonjour", nonce).what()).isEqualTo("unavailable");
        written.failing = false;
        Ticket ticket = send("Bonjour", nonce).ticket();

        assertThat(send("Bonjour", nonce).ticket()).isEqualTo(ticket);
        assertThat(written.posts).extracting(Post::id).containsOnly(ticket.post());
        assertThat(written.posts)
                .extracting(Post::revision)
                .containsOnly(written.posts.get(0).revision());
        byte[] another = new byte[32];
        another[0] = 1;
        assertThat(new Tickets(written, another).ticket(new Nonce(nonce))).isNotEqualTo(ticket);
    }

    @Test
    void other_words_under_a_nonce_that_was_answered_are_another_post() {
        String nonce = Nonce.drawn().value();
        Ticket first = send("Bonjour", nonce).ticket();
        assertThat(send("Bonsoir", nonce).ticket()).isNotEqualTo(first);
    }

    @Test
    void what_was_taken_back_can_be_posted_anew_from_the_same_page() {
        String nonce = Nonce.drawn().value();
        Ticket first = send("Bonjour", nonce).ticket();
        tickets.takeBack(first).toCompletableFuture().join();
        Ticket second = send("Bonjour", nonce).ticket();
        assertThat(second).isNotEqualTo(first);
        assertThat(tickets.progress(second)).contains(Progress.WAITING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "AAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAA=", "éééééééééééééééééééééé"})
    void a_malformed_nonce_counts_as_none(String nonce) {
        assertThat(send("Bonjour", nonce).ticket())
                .isNotEqualTo(send("Bonjour", nonce).ticket());
    }

    private Told send(String text, String nonce) {
        return publish(Submission.of("Ana", text, null, null, null, nonce));
    }

    private Told publish(String name, String text, String website) {
        return publish(Submission.of(name, text, null, website, null, null));
    }

    private Told publish(Submission submission) {
        return audience.publish(submission, "192.0.2.7", new Told.Teller())
                .toCompletableFuture()
                .join();
    }

    private static final class Written implements Outbox {
        private final List<Post> posts = new ArrayList<>();
        private final List<PostId> withdrawn = new ArrayList<>();
        private final Map<PostId, Progress> standing = new HashMap<>();
        private boolean failing;

        @Override
        public CompletionStage<Void> append(Post post) {
            return write(() -> posts.add(post));
        }

        @Override
        public CompletionStage<Void> withdraw(PostId id) {
            return write(() -> withdrawn.add(id));
        }

        @Override
        public Optional<Progress> progress(PostId id) {
            return Optional.ofNullable(standing.get(id));
        }

        private CompletionStage<Void> write(Runnable write) {
            if (failing) {
                return CompletableFuture.failedFuture(new IllegalStateException("no broker"));
            }
            write.run();
            return CompletableFuture.completedFuture(null);
        }
    }
}
