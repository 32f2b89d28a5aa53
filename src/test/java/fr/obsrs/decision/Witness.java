package fr.obsrs.decision;

import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.decision.AuthorMarked.Mark;
import fr.obsrs.decision.Histories.Entry;
import fr.obsrs.post.PostId;
import fr.obsrs.post.Revision;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Follows a log with rules of its own, which are fewer and more naive than the fold's, and complains of what may never
 * happen.
 */
final class Witness {
    private record Words(PostId post, Revision revision) {}

    private record Version(PostId post, long number) {}

    private final Set<UUID> known = new HashSet<>();
    private final Map<Version, Revision> seen = new HashMap<>();
    private final Set<Words> cleared = new HashSet<>();
    private final Set<Words> approved = new HashSet<>();
    private final Map<PostId, Standing> last = new HashMap<>();
    private final Set<PostId> hidden = new HashSet<>();
    private final Map<Version, Integer> winners = new HashMap<>();
    private @Nullable Mode mode;
    private Mark mark = Mark.NONE;

    void sees(Entry entry, Change change) {
        Decision decision = entry.decision();
        boolean isNew = decision instanceof Judged ? !known.contains(decision.id()) : known.add(decision.id());
        if (decision instanceof ModeSet set && isNew) {
            mode = set.mode();
        }
        if (decision instanceof AuthorMarked marked && isNew) {
            mark = marked.mark();
        }
        PostId post = Histories.postOf(decision);
        if (post == null) {
            assertThat(change.after()).isNull();
            return;
        }
        assertThat(change.before()).isEqualTo(last.get(post));
        assertThat(change.houseBefore()).isSameAs(change.house());
        boolean applied = !Objects.equals(change.before(), change.after());
        assertThat(isNew || !applied).as("a known id is not decided again").isTrue();
        notes(decision, post, applied);
        Standing after = change.after();
        if (after != null) {
            checks(after, applied ? entry.at().offset() : after.version());
            last.put(post, after);
            if (after.words() != null) {
                seen.put(new Version(post, after.version()), after.words().revision());
            }
        }
    }

    /** What rules and people have allowed, and what people have hidden. */
    private void notes(Decision decision, PostId post, boolean applied) {
        if (decision instanceof Judged judged && judged.outcome() == Outcome.CLEAN) {
            boolean trusted = mode == Mode.MANUAL && mark == Mark.TRUSTED;
            if (trusted || (mode == Mode.FILTERED && mark != Mark.BANNED)) {
                cleared.add(new Words(post, judged.revision()));
            }
        }
        if (decision instanceof Moderated moderated) {
            Version version = new Version(post, moderated.version());
            Revision words = seen.get(version);
            if (applied) {
                assertThat(words).as("the version that a person decided on").isNotNull();
                assertThat(winners.merge(version, 1, Integer::sum))
                        .as("winners on one version")
                        .isEqualTo(1);
            }
            if (applied && List.of(Action.REJECT, Action.ASIDE).contains(moderated.action())) {
                hides(post);
            }
            if (words != null && moderated.action() == Action.APPROVE) {
                approved.add(new Words(post, words));
            }
        }
        if (decision instanceof Retracted && applied) {
            hides(post);
        }
    }

    private void hides(PostId post) {
        hidden.add(post);
        approved.removeIf(words -> words.post().equals(post));
    }

    private void checks(Standing standing, long version) {
        PostId post = standing.post();
        assertThat(standing.version()).as("the offset of the last that applied").isEqualTo(version);
        if (standing.isShown()) {
            Judged judged = Objects.requireNonNull(standing.words(), "words of what is shown");
            Words words = new Words(post, judged.revision());
            assertThat(approved.contains(words) || (cleared.contains(words) && !hidden.contains(post)))
                    .as("somebody allowed these words")
                    .isTrue();
        } else {
            assertThat(standing.pinned() || standing.featured()).isFalse();
        }
        assertThat(standing.shownAt() != null).isEqualTo(standing.isShown());
        Standing before = last.get(post);
        if (before != null && before.state().isFinal()) {
            assertThat(standing.state()).isIn(before.state(), State.ERASED);
        }
        if (standing.state() == State.ERASED) {
            assertThat(standing.words()).as("words of what is erased").isNull();
        }
    }
}
