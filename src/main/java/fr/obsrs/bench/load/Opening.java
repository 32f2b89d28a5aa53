package fr.obsrs.bench.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Streams that are being opened together: how many are begun and open. Changed on the client's thread only. */
final class Opening {
    /** As a hall does: many at once, but never more than any server's backlog. */
    private static final int AT_ONCE = 100;

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int OK = 200;

    private final int wanted;
    private final ByteBuffer request;
    private final CompletableFuture<Void> all = new CompletableFuture<>();
    private int begun;
    private volatile int open;

    /** @param after the id that they have seen last; empty for none */
    Opening(int wanted, String path, String after) {
        this.wanted = wanted;
        String id = after.isEmpty() ? "" : "Last-Event-ID: " + after + "\r\n";
        String head = "GET %s HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n%s\r\n".formatted(path, id);
        request = ByteBuffer.wrap(head.getBytes(StandardCharsets.US_ASCII));
    }

    /** Whether to begin another now; counts it as begun. */
    boolean another() {
        if (begun == wanted || begun - open >= AT_ONCE) {
            return false;
        }
        begun++;
        return true;
    }

    ByteBuffer request() {
        return request.duplicate();
    }

    void opened(int status) {
        if (status != OK) {
            failed("it answered " + status);
            return;
        }
        int soFar = open + 1;
        open = soFar;
        if (soFar == wanted) {
            all.complete(null);
        }
    }

    void failed(String why) {
        all.completeExceptionally(new IOException("A stream was not opened: " + why + "."));
    }

    /** @throws IOException with a sentence, when one failed or it takes too long */
    void await() throws IOException, InterruptedException {
        try {
            all.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IOException(
                    e.getCause() == null ? e.getMessage() : e.getCause().getMessage(), e);
        } catch (TimeoutException e) {
            throw new IOException(
                    "Only %d of %d streams were open within %d s.".formatted(open, wanted, PATIENCE.toSeconds()), e);
        }
    }
}
