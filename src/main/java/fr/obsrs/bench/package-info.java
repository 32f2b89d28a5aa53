/**
 * The benchmark command: how long a post takes from its source to a screen, and what processor time it costs. Owns the
 * processes it starts, the product's own broker and wall, and meets them as anyone does: over settings, the event stream
 * and the decisions log. Imports nothing of the wall, and nothing but {@code Main} imports it.
 */
@NullMarked
package fr.obsrs.bench;

import org.jspecify.annotations.NullMarked;
