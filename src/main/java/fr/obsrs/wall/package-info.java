/**
 * What a room sees: the projection of standings onto each wall, the event stream that keeps screens and phones current,
 * the projector page. Tells of shown posts only. Meets the other steps on topics.
 */
@NullMarked
package fr.obsrs.wall;

import org.jspecify.annotations.NullMarked;
