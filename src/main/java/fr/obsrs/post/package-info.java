/**
 * What a post is: the words every other room speaks. Plain text and typed spans, never markup; identities that are the
 * same from every source. Imports nothing of ours.
 */
@NullMarked
package fr.obsrs.post;

import org.jspecify.annotations.NullMarked;
