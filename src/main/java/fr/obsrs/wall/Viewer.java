package fr.obsrs.wall;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import org.jspecify.annotations.Nullable;

/**
 * One open stream to a screen or phone. All its bytes leave from the context of its connection, in the order in which
 * they were given.
 *
 * @param room the wall it follows, {@link Wall#COMMON} for the common one
 * @param lastEventId what the client says it has seen
 */
record Viewer(
        HttpServerRequest request,
        Context context,
        String room,
        @Nullable String lastEventId) {
    /**
     * Bytes that may wait for a slow reader before it is let go; it comes back and gets the difference. A whole wall of
     * the longest posts must fit.
     */
    static final int PATIENCE = 4 * 1024 * 1024;

    /** From any thread; never blocks. */
    void write(Buffer frames) {
        context.runOnContext(turn -> {
            HttpServerResponse response = request.response();
            if (response.closed() || response.ended()) {
                return;
            }
            if (response.writeQueueFull()) {
                var unused = request.connection().close();
            } else {
                var unused = response.write(frames);
            }
        });
    }

    boolean isGone() {
        return request.response().closed();
    }

    void end() {
        context.runOnContext(turn -> {
            HttpServerResponse response = request.response();
            if (!response.closed() && !response.ended()) {
                var unused = response.end();
            }
        });
    }
}
