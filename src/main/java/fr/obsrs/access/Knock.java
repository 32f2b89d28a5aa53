package fr.obsrs.access;

import org.jspecify.annotations.Nullable;

/**
 * Somebody at the door, who says a name.
 *
 * @param address of their machine, or what a whole hall shares
 * @param place where the owner of that name is known, as {@link KnownPlaces} names it; nothing for strangers
 */
record Knock(String address, @Nullable String place) {}
