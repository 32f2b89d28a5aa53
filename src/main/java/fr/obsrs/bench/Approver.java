package fr.obsrs.bench;

import fr.obsrs.bench.arm.JudgedLog;
import fr.obsrs.bench.arm.Outside;
import java.io.IOException;

/** A moderator without hesitation: approves what the rules found clean, the moment it stands in the log. */
final class Approver implements AutoCloseable {
    private final Thread thread;
    private final boolean wanted;
    private final String broker;
    private volatile boolean closed;

    Approver(String broker, boolean wanted) {
        this.broker = broker;
        this.wanted = wanted;
        thread = new Thread(this::run, "approver");
        thread.setDaemon(true);
    }

    void start() {
        if (wanted) {
            thread.start();
        }
    }

    private void run() {
        try (JudgedLog log = new JudgedLog(broker);
                Outside outside = new Outside(broker)) {
            while (!closed) {
                log.poll((judged, version) -> {
                    if (judged.clean()) {
                        outside.approve(judged.post(), version);
                    }
                });
            }
        } catch (IOException e) {
            // What it did not approve is missing on all streams, and the table says so.
        }
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        thread.join();
    }
}
