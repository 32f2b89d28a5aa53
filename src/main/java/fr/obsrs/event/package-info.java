/**
 * What the event is: its name, rooms, hashtags and public address, the same for every room of the house that shows or
 * names it. Knows {@code post} only.
 */
@NullMarked
package fr.obsrs.event;

import org.jspecify.annotations.NullMarked;
