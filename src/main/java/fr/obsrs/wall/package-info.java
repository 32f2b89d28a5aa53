/** What a room sees: the wall as it stands, its event stream, its scenes and its pages. Knows {@code event}. */
@NullMarked
package fr.obsrs.wall;

import org.jspecify.annotations.NullMarked;
