/**
 * The servers that the benchmark compares, each a process of its own behind one boundary: the product with a broker apart,
 * our own plain server that writes each event once per stream, and nginx with nchan where it is installed.
 */
@NullMarked
package fr.obsrs.bench.arm;

import org.jspecify.annotations.NullMarked;
