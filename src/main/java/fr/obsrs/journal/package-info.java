/**
 * What was decided, told afterwards: the journal that moderators read, the history of one post, and the audit with its
 * chain of hashes. Reads the log back and keeps next to nothing. Knows {@code post}, {@code topic} and {@code decision}.
 */
@NullMarked
package fr.obsrs.journal;

import org.jspecify.annotations.NullMarked;
