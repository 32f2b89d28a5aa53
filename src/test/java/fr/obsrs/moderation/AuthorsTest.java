package fr.obsrs.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.decision.AuthorMarked;
import fr.obsrs.decision.AuthorMarked.Mark;
import fr.obsrs.decision.Judged;
import fr.obsrs.decision.MemoryLog;
import fr.obsrs.decision.Mode;
import fr.obsrs.decision.ModeSet;
import fr.obsrs.decision.Outcome;
import fr.obsrs.decision.Standing;
import fr.obsrs.decision.State;
import fr.obsrs.post.AuthorKey;
import fr.obsrs.post.Network;
import fr.obsrs.post.PostId;
import fr.obsrs.post.Revision;
import fr.obsrs.topic.Place;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a ban does to what its author has on the wall, while they go on posting. */
class AuthorsTest {
    private static final AuthorKey SELLER = new AuthorKey("x-0123456789abcdef0123456789abcdef");
    private static final AuthorKey ANA = new AuthorKey("x-fedcba9876543210fedcba9876543210");

    private final MemoryLog log = new MemoryLog();

    @SuppressWarnings("NullAway") // Nobody's words are read.
    private final Authors authors = new Authors(log.standings, null, log.decisions);

    private long posts;

    @BeforeEach
    void clean_posts_go_up_by_themselves() {
        log.append(new ModeSet(UUID.randomUUID(), Mode.FILTERED, "amina"));
    }

    private void posted(AuthorKey by) {
        posts++;
        log.append(new Judged(
                UUID.randomUUID(),
                PostId.of(Network.X, Long.toString(posts)),
                new Revision("%032x".formatted(posts)),
                "main",
                null,
                new Place(0, posts),
                null,
                by,
                Outcome.CLEAN,
                List.of()));
    }

    private static AuthorMarked ban() {
        return new AuthorMarked(UUID.randomUUID(), SELLER, Mark.BANNED, "PUBLICITE_SPAM", "amina");
    }

    private List<AuthorKey> shown() {
        return log.standings.matching(Standing::isShown).stream()
                .map(standing -> Objects.requireNonNull(standing.words()).author())
                .toList();
    }

    @Test
    void what_goes_up_while_the_ban_is_on_its_way_is_taken_down_with_the_rest() {
        posted(SELLER);
        posted(ANA);
        CompletableFuture<Void> done = authors.mark(ban(), true);
        posted(SELLER);
        assertThat(shown()).contains(SELLER);
        log.arrive();
        assertThat(done).isCompleted();
        posted(SELLER);
        assertThat(shown()).containsExactly(ANA);
        assertThat(log.standings.matching(standing -> standing.state() == State.RETRACTED))
                .hasSize(2)
                .allMatch(standing -> "PUBLICITE_SPAM".equals(standing.last().reason()));
    }

    @Test
    void a_ban_alone_leaves_what_is_up_and_an_order_sent_twice_takes_down_once() {
        posted(SELLER);
        CompletableFuture<Void> alone = authors.mark(ban(), false);
        log.arrive();
        assertThat(alone).isCompleted();
        assertThat(shown()).containsExactly(SELLER);

        AuthorMarked ban = ban();
        CompletableFuture<Void> once = authors.mark(ban, true);
        CompletableFuture<Void> again = authors.mark(ban, true);
        log.arrive();
        assertThat(CompletableFuture.allOf(once, again)).isCompleted();
        assertThat(shown()).isEmpty();
        // The mode, a post, two bans and one retraction.
        assertThat(log.standings.reached()).isEqualTo(4);
    }
}
