/** Tests of what reads sources, and the stand-ins that they share: a time that tests move, topics that remember. */
@NullMarked
package fr.obsrs.connector;

import org.jspecify.annotations.NullMarked;
