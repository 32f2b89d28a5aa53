package fr.obsrs.journal;

import fr.obsrs.decision.Decision;
import fr.obsrs.decision.Decisions;
import fr.obsrs.decision.Deed;
import fr.obsrs.decision.Entered;
import fr.obsrs.decision.Judged;
import fr.obsrs.decision.PersonChanged;
import fr.obsrs.decision.SourceOrdered;
import fr.obsrs.decision.State;
import fr.obsrs.post.PostId;
import fr.obsrs.post.Revision;
import fr.obsrs.topic.UnreadableException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Turns records of the log, read in order from its beginning, into lines: only so the words are known that a person
 * decided on. Grows with the posts, not with the decisions. Not thread-safe.
 */
final class Lines {
    private static final Deed UNREADABLE =
            new Deed("unreadable", "", "", null, null, null, null, List.of(), null, null, null);

    private final Ledger ledger;
    private final Map<PostId, Revision> words = new HashMap<>();

    Lines(Ledger ledger) {
        this.ledger = ledger;
    }

    Line next(ConsumerRecord<String, byte[]> written) {
        Instant time = Instant.ofEpochMilli(written.timestamp());
        long offset = written.offset();
        try {
            return line(offset, time, Decisions.read(written));
        } catch (UnreadableException e) {
            return new Line(offset, time, UNREADABLE, null, null, Line.UNREADABLE, null);
        }
    }

    Line line(long offset, Instant time, Decision decision) {
        boolean applied = ledger.applied(offset);
        String outcome = isNoted(decision) ? Line.NOTED : applied ? Line.APPLIED : Line.LOST;
        PostId post = decision instanceof Decision.OnPost onPost ? onPost.post() : null;
        if (applied && decision instanceof Judged judged) {
            words.put(judged.post(), judged.revision());
        }
        String standing = ledger.stood(offset).map(State::toString).orElse(null);
        return new Line(offset, time, decision.deed(), post, revision(decision, post, applied), outcome, standing);
    }

    /** Written down before it is done, and never what moves a post or wall. */
    private static boolean isNoted(Decision decision) {
        return decision instanceof Entered || decision instanceof PersonChanged || decision instanceof SourceOrdered;
    }

    private @Nullable Revision revision(Decision decision, @Nullable PostId post, boolean applied) {
        Revision named = decision.deed().revision();
        return named != null || post == null || !applied ? named : words.get(post);
    }
}
