/**
 * The event stream as bytes: one bounded log of frames for each wall, and open streams that are a channel and a position
 * in it. An event costs one encoding, and one write for all that waits on a stream; nothing is queued for a client.
 * Knows neither posts nor decisions.
 */
@NullMarked
package fr.obsrs.wall.stream;

import org.jspecify.annotations.NullMarked;
