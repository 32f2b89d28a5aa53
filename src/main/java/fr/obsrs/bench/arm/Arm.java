package fr.obsrs.bench.arm;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;

/** One server under load. For one thread, but for {@link #close}. */
public interface Arm extends AutoCloseable {
    /** Bytes of one event's data: a post of some length, as JSON. */
    int DATA_BYTES = 700;

    InetSocketAddress address();

    /** Of its event stream. */
    String path();

    /** Before anything is measured: makes events of these numbers ready, so that each takes one message to publish. */
    void prepare(int first, int count) throws IOException, InterruptedException;

    /** Hands over one event that was prepared. Does not wait until it is out; order is kept. */
    void publish(int number) throws IOException;

    /** Whether a stream that comes without an id is told all there is; else it is told only what follows. */
    boolean resets();

    /** Spent so far by what holds the streams, in user and system mode; a broker beside it does not count. */
    Duration processorTime();

    /** Of this, what went into compiling itself, which an evening does not pay; nothing for what is compiled already. */
    default Duration compilerTime() throws IOException {
        return Duration.ZERO;
    }

    /** Of what holds the streams: its share of physical memory (PSS), without the kernel's. */
    long memoryBytes() throws IOException;

    /** Lets go of what it publishes through; the server itself ends with {@link Processes}. */
    @Override
    void close();

    /** What is compared; the command line says the lower-case name. */
    enum Kind {
        /** The product, packaged. */
        PRODUCT,
        /** {@link ReferenceServer}. */
        REFERENCE,
        /** nginx with the module of Debian. */
        NCHAN;

        /** Why it cannot run here, as a sentence; empty when it can. */
        public List<String> obstacles() {
            return this == NCHAN ? Nchan.obstacles() : List.of();
        }
    }
}
