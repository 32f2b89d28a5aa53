package fr.obsrs.decision;

import org.jspecify.annotations.Nullable;

/**
 * What became of a decision when it was folded; the same for whoever asks again with its id.
 *
 * @param decision what it was: another under the same id is none of its business
 * @param before where the post stood until then; nothing for a new post, or a decision on the house
 * @param standing where the post then stood: the decision's own doing if it applied, else the winner's; nothing for a
 *     decision on the house
 */
public record Fate(
        Decision decision,
        long offset,
        boolean applied,
        @Nullable State before,
        @Nullable Standing standing) {}
