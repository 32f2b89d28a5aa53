package fr.obsrs.decision;

import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.post.AuthorKey;
import fr.obsrs.post.Network;
import fr.obsrs.post.PostId;
import fr.obsrs.post.Revision;
import fr.obsrs.topic.Place;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What takes a decision back, for all who offer it. */
class ReversalTest {
    private static final PostId POST = PostId.of(Network.MASTODON, "1");

    private static final Judged WORDS = new Judged(
            new UUID(0, 1),
            POST,
            new Revision("0123456789abcdef0123456789abcdef"),
            "main",
            null,
            new Place(0, 1),
            null,
            new AuthorKey("mastodon-0123456789abcdef0123456789abcdef"),
            Outcome.HOLD,
            List.of());

    private static Standing standing(@Nullable Judged words, State state, String by, String action) {
        return new Standing(
                POST, words, state, null, false, false, false, 7, new Maker(by, action, null, Instant.EPOCH), null);
    }

    @ParameterizedTest
    @CsvSource({
        "approve, WAITING, SHOWN, RESTORE",
        "approve, REJECTED, SHOWN, RESTORE",
        "approve, ASIDE, SHOWN, ASIDE",
        "reject, WAITING, REJECTED, RESTORE",
        "reject, SHOWN, REJECTED, APPROVE",
        "aside, SHOWN, ASIDE, APPROVE",
        "aside, WAITING, ASIDE, RESTORE",
        "restore, ASIDE, WAITING, ASIDE",
        "retract, SHOWN, RETRACTED, APPROVE",
        "pin, SHOWN, SHOWN, UNPIN",
        "unpin, SHOWN, SHOWN, PIN",
        "feature, SHOWN, SHOWN, UNFEATURE",
        "unfeature, SHOWN, SHOWN, FEATURE"
    })
    void a_decision_is_taken_back_to_where_the_post_stood(String action, State before, State now, Action reverse) {
        assertThat(Reversal.of(standing(WORDS, now, "ana", action), before)).contains(reverse);
    }

    @ParameterizedTest
    @CsvSource({
        "author, withdraw, SHOWN, WITHDRAWN",
        "author, leave, SHOWN, RETRACTED",
        "mastodon-social, missing, SHOWN, WAITING",
        "rules, hold, SHOWN, WAITING",
        "rules, reject, WAITING, REJECTED",
        "ana, erase, SHOWN, ERASED",
        "ana, room, SHOWN, SHOWN",
        "ana, approve, SHOWN, SHOWN"
    })
    void what_no_person_decided_or_what_moved_nothing_is_not_taken_back(
            String by, String action, State before, State now) {
        assertThat(Reversal.of(standing(WORDS, now, by, action), before)).isEmpty();
    }

    @Test
    void without_words_there_is_nothing_to_bring_back() {
        assertThat(Reversal.of(standing(null, State.RETRACTED, "ana", "retract"), State.WAITING))
                .isEmpty();
    }
}
