/**
 * What may be shown: decisions, the fold of them that says where every post stands, and the door to append one. Reads
 * {@code decisions} only, never waits for another topic; every instance folds the same log and so shows the same wall.
 * Knows {@code post} and {@code topic}.
 */
@NullMarked
package fr.obsrs.decision;

import org.jspecify.annotations.NullMarked;
