package fr.obsrs.bench.load;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.IntConsumer;

/** Finds the numbers of events in the bytes of one stream, however they are cut into reads. For the client's thread. */
interface Scan {
    /** Consumes a buffer of {@link ByteOrder#LITTLE_ENDIAN little-endian} order. */
    void scan(ByteBuffer in, IntConsumer found);
}
