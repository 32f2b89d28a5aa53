/** Tests of the rehearsal. */
@NullMarked
package fr.obsrs.connector.rehearsal;

import org.jspecify.annotations.NullMarked;
