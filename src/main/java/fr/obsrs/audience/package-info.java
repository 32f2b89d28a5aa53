/**
 * The attendees: the form that needs no account, and the ticket that lets its holder follow and take back a post. Keeps
 * no account, no cookie and no ticket; what it accepts goes to the topics and nowhere else.
 */
@NullMarked
package fr.obsrs.audience;

import org.jspecify.annotations.NullMarked;
