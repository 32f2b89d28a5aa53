@NullMarked
package fr.obsrs.journal;

import org.jspecify.annotations.NullMarked;
