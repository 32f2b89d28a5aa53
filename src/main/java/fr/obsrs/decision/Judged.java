package fr.obsrs.decision;

import fr.obsrs.post.AuthorKey;
import fr.obsrs.post.PostId;
import fr.obsrs.post.Revision;
import fr.obsrs.topic.Place;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of one revision. Carries no words: findings name a rule and a place.
 *
 * @param source which source brought the revision
 * @param editedAt when its author last changed it, nothing for never
 * @param place where its words stand in their topic
 * @param room the room it belongs to, nothing for all
 */
public record Judged(
        UUID id,
        PostId post,
        Revision revision,
        String source,
        @Nullable Instant editedAt,
        Place place,
        @Nullable String room,
        AuthorKey author,
        Outcome outcome,
        List<Finding> findings)
        implements Decision.OnPost {

    public Judged {
        findings = List.copyOf(findings);
    }

    @Override
    public Optional<Standing> after(@Nullable Standing before, At at, House house) {
        if (before != null && (before.state().isFinal() || !supersedes(before))) {
            return Optional.empty();
        }
        Standing known = before == null ? Standing.unknown(post) : before;
        return Optional.of(known.judged(this, stateIn(house, known), at));
    }

    /** Redelivered, older or foreign words change nothing: only a later edit does, or the same source going on. */
    private boolean supersedes(Standing before) {
        Judged standing = before.words();
        if (standing == null) {
            return true;
        }
        int edit = edit().compareTo(standing.edit());
        boolean news = !revision.equals(standing.revision) || (Left.hasLeft(before) && edit > 0);
        if (!news || place.offset() <= standing.place.offset()) {
            return false;
        }
        return edit > 0 || (edit == 0 && source.equals(standing.source));
    }

    private Instant edit() {
        return Objects.requireNonNullElse(editedAt, Instant.MIN);
    }

    /** Rules never show what a person hid, nor what the mode leaves to people. */
    private State stateIn(House house, Standing known) {
        if (outcome == Outcome.REJECT) {
            return State.REJECTED;
        }
        return outcome == Outcome.CLEAN && !known.barred() && house.showsUnseen(author) ? State.SHOWN : State.WAITING;
    }

    @Override
    public Deed deed() {
        return Deed.of("judged", Maker.RULES, outcome.name().toLowerCase(Locale.ROOT))
                .of(revision)
                .in(room)
                .found(findings)
                .from(source, place);
    }
}
