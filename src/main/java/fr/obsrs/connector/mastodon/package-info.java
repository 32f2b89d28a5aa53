/**
 * Mastodon and servers that speak its API: reads public hashtag timelines, as docs.joinmastodon.org describes them
 * (methods/timelines, entities/Status, api/guidelines, api/rate-limits), and turns statuses into posts.
 */
@NullMarked
package fr.obsrs.connector.mastodon;

import org.jspecify.annotations.NullMarked;
