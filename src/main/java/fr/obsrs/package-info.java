/** Where the process starts, and what ties the rooms together. */
@NullMarked
package fr.obsrs;

import org.jspecify.annotations.NullMarked;
