/**
 * Posts that others' tools send us: {@code POST /hooks/<source>}, signed as Standard Webhooks
 * (github.com/standard-webhooks) say, in a small JSON of our own that creates, edits and withdraws posts of any network.
 */
@NullMarked
package fr.obsrs.connector.webhook;

import org.jspecify.annotations.NullMarked;
