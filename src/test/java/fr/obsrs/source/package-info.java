@NullMarked
package fr.obsrs.source;

import org.jspecify.annotations.NullMarked;
