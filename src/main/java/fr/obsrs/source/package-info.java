/**
 * Sources as people see them: what the instance that reads one reports of it, and what people order it to do. The
 * connectors and the desk meet here, by topics {@code signals} and {@code settings}: each source runs on one instance,
 * and every instance's pages tell of it.
 */
@NullMarked
package fr.obsrs.source;

import org.jspecify.annotations.NullMarked;
