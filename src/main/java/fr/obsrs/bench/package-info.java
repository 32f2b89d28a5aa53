/**
 * The benchmark command: how long a post takes from its source to all streams, and what a delivery costs the wall beside
 * others who do the same. Read {@code Pipeline} for the one, {@code Life} for the other. It meets the product as anyone does:
 * over settings, the event stream and the topics, whose types it writes. Imports nothing of the wall, and nothing but
 * {@code Main} imports it.
 */
@NullMarked
package fr.obsrs.bench;

import org.jspecify.annotations.NullMarked;
