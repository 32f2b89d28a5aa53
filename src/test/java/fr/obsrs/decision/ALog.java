package fr.obsrs.decision;

import fr.obsrs.decision.AuthorMarked.Mark;
import fr.obsrs.post.AuthorKey;
import fr.obsrs.post.Network;
import fr.obsrs.post.PostId;
import fr.obsrs.post.Revision;
import fr.obsrs.topic.Place;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A log of decisions that is folded as it is written: what each call appends has the next offset. */
final class ALog {
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    static final PostId POST = PostId.of(Network.MASTODON, "1");
    static final AuthorKey ANA = new AuthorKey("mastodon-0123456789abcdef0123456789abcdef");

    final Fold fold = new Fold();
    private long end;
    private long ids;

    Change append(Decision decision) {
        At at = new At(end, NOON.plusSeconds(end));
        end++;
        return fold.apply(at, decision);
    }

    Change append(Judgement judgement) {
        return append(judgement.as(id()));
    }

    /** A person decides on the version that stands. */
    Change decide(Action action) {
        return decide(action, standing().version());
    }

    Change decide(Action action, long version) {
        return append(new Moderated(id(), POST, version, action, null, "HORS_SUJET", "ana"));
    }

    Change move(@Nullable String room) {
        return append(new Moderated(id(), POST, standing().version(), Action.ROOM, room, null, "ana"));
    }

    Change retract() {
        return append(new Retracted(id(), POST, "INJURE", "ana"));
    }

    Change withdraw() {
        return append(new Withdrawn(id(), POST));
    }

    Change erase() {
        return append(new Erased(id(), POST, "DONNEES_PERSONNELLES", "admin"));
    }

    ALog mode(Mode mode) {
        append(new ModeSet(id(), mode, "admin"));
        return this;
    }

    ALog mark(Mark mark) {
        append(new AuthorMarked(id(), ANA, mark, null, "admin"));
        return this;
    }

    Standing standing() {
        Standing standing = fold.find(POST);
        if (standing == null) {
            throw new AssertionError("no decision has named the post");
        }
        return standing;
    }

    UUID id() {
        return new UUID(0, ids++);
    }

    static Judgement clean(String words) {
        return new Judgement(POST, words, 0, "main", null, null, Outcome.CLEAN);
    }

    /** What rules say of some words, until it has an id; by default of an unedited post, first of its partition. */
    record Judgement(
            PostId post,
            String words,
            long offset,
            String source,
            @Nullable Instant editedAt,
            @Nullable String room,
            Outcome outcome) {

        /** Offset of the words in {@code posts}. */
        Judgement at(long other) {
            return new Judgement(post, words, other, source, editedAt, room, outcome);
        }

        Judgement from(String other) {
            return new Judgement(post, words, offset, other, editedAt, room, outcome);
        }

        Judgement edited(long minute) {
            return new Judgement(post, words, offset, source, NOON.plusSeconds(60 * minute), room, outcome);
        }

        Judgement in(String other) {
            return new Judgement(post, words, offset, source, editedAt, other, outcome);
        }

        Judgement but(Outcome other) {
            return new Judgement(post, words, offset, source, editedAt, room, other);
        }

        Judged as(UUID id) {
            return new Judged(
                    id, post, revision(words), source, editedAt, new Place(1, offset), room, ANA, outcome, List.of());
        }
    }

    static Revision revision(String words) {
        return new Revision("%032x".formatted(words.hashCode()));
    }
}
