/** Tests of the webhook, and a tool that signs what it sends. */
@NullMarked
package fr.obsrs.connector.webhook;

import org.jspecify.annotations.NullMarked;
