/**
 * People: accounts, sign-in, roles, and the one-time link that makes the first account. Only pages know this room; all
 * others see roles.
 */
@NullMarked
package fr.obsrs.access;

import org.jspecify.annotations.NullMarked;
