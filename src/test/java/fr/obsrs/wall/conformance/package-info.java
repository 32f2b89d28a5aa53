/**
 * What whoever writes a client of the wall's stream may rely on, as tests that run against any installation. By default
 * one of our own is started; {@code -Dobsrs.conformance.url}, {@code .user} and {@code .password} name another one, on
 * which the tests post through the form, decide at the desk and take down what they put up.
 */
@NullMarked
package fr.obsrs.wall.conformance;

import org.jspecify.annotations.NullMarked;
