/**
 * The topics: their names and shapes, how values are written and read, what becomes of what cannot be read. Two topics
 * carry everything: {@code posts} says what was said, {@code decisions} says what may be shown. Knows {@code post}.
 */
@NullMarked
package fr.obsrs.topic;

import org.jspecify.annotations.NullMarked;
