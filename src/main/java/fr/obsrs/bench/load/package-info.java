/**
 * The benchmark's load client: thousands of streams on one thread, that count every event of every stream exactly. It
 * allocates nothing per event, so that what it costs is mostly the kernel's price of reading.
 */
@NullMarked
package fr.obsrs.bench.load;

import org.jspecify.annotations.NullMarked;
