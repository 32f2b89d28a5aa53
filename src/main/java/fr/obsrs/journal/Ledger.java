package fr.obsrs.journal;

import fr.obsrs.decision.Change;
import fr.obsrs.decision.Decision;
import fr.obsrs.decision.State;
import fr.obsrs.post.PostId;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What became of each decision, a byte each, and where the decisions on one post stand in the log. The rest is read back
 * from there. Thread-safe.
 */
@Singleton
class Ledger implements Change.Listener {
    private static final byte LOST = 0;
    private static final byte APPLIED = 1;
    /** Plus the ordinal of where the post then stood. */
    private static final byte STOOD = 2;

    private static final State[] STATES = State.values();

    private long first = -1;
    private byte[] became = new byte[1_024];
    private final Map<PostId, long[]> byPost = new HashMap<>();

    @Override
    public synchronized void changed(Change change) {
        long offset = change.at().offset();
        if (first < 0) {
            first = offset;
        }
        int index = Math.toIntExact(offset - first);
        if (index >= became.length) {
            became = Arrays.copyOf(became, Math.max(index + 1, became.length * 2));
        }
        became[index] = !change.applied()
                ? LOST
                : change.after() == null
                        ? APPLIED
                        : (byte) (STOOD + change.after().state().ordinal());
        if (change.decision() instanceof Decision.OnPost onPost) {
            byPost.merge(onPost.post(), new long[] {offset}, Ledger::joined);
        }
    }

    private static long[] joined(long[] known, long[] next) {
        long[] all = Arrays.copyOf(known, known.length + 1);
        all[known.length] = next[0];
        return all;
    }

    synchronized boolean applied(long offset) {
        return at(offset) != LOST;
    }

    /** Where the post stood once that decision had applied; nothing where it did not, or was on no post. */
    synchronized Optional<State> stood(long offset) {
        byte code = at(offset);
        return code < STOOD ? Optional.empty() : Optional.of(STATES[code - STOOD]);
    }

    /** Where the post stood just before a decision on it. */
    synchronized Optional<State> stoodBefore(PostId post, long offset) {
        long[] all = byPost.getOrDefault(post, new long[0]);
        for (int i = all.length - 1; i >= 0; i--) {
            if (all[i] < offset && at(all[i]) >= STOOD) {
                return Optional.of(STATES[at(all[i]) - STOOD]);
            }
        }
        return Optional.empty();
    }

    /** Offsets of all decisions that named a post, in order. */
    synchronized long[] of(PostId post) {
        return byPost.getOrDefault(post, new long[0]).clone();
    }

    private byte at(long offset) {
        long index = offset - first;
        return first < 0 || index < 0 || index >= became.length ? LOST : became[(int) index];
    }
}
