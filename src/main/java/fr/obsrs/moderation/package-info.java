/**
 * The rules: what a machine says of a revision before a person does. Rules hold, people decide; a rule rejects only
 * where an organiser chose so. Keeps no state: judging twice is harmless.
 */
@NullMarked
package fr.obsrs.moderation;

import org.jspecify.annotations.NullMarked;
