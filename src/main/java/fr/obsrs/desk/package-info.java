/**
 * The moderators: what waits for a person, and what a person may decide. Meets the wall on topics only; every resource
 * names the roles it is for.
 */
@NullMarked
package fr.obsrs.desk;

import org.jspecify.annotations.NullMarked;
