package fr.obsrs.bench.arm;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;

/** A server that takes each event's data by {@code POST}, and keeps nothing that must be prepared. */
final class HttpArm implements Arm {
    private final InetSocketAddress address;
    private final String path;
    private final ProcessHandle holder;
    private final HttpPublisher publisher;

    /** @param holder the process that holds the streams, which may be a child of the one that was started */
    HttpArm(InetSocketAddress address, String publish, String path, ProcessHandle holder) throws IOException {
        this.address = address;
        this.path = path;
        this.holder = holder;
        this.publisher = new HttpPublisher(address, publish);
    }

    @Override
    public InetSocketAddress address() {
        return address;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public void prepare(int first, int count) {
        // Each event's data goes out with it.
    }

    @Override
    public void publish(int number) throws IOException {
        publisher.publish(Message.of(number));
    }

    @Override
    public boolean resets() {
        return false;
    }

    @Override
    public Duration processorTime() {
        return Usage.processorTime(holder);
    }

    @Override
    public long memoryBytes() throws IOException {
        return Usage.memoryBytes(holder);
    }

    @Override
    public void close() {
        try {
            publisher.close();
        } catch (IOException gone) {
            // As wanted.
        }
    }
}
