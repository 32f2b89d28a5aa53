/** Tests of the Mastodon connector, and a server that speaks enough of its API to be asked by a whole wall. */
@NullMarked
package fr.obsrs.connector.mastodon;

import org.jspecify.annotations.NullMarked;
