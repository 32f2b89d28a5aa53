package fr.obsrs.connector.mastodon;

import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Messages of a socket, one at a time: the next is asked for when the last was taken. One over 1 MiB is left out, and
 * nothing more of it is kept.
 */
final class Messages implements WebSocket.Listener {
    private static final int MOST = 1 << 20;

    /** A message, or nothing for a sign of life, or the end. */
    private record Heard(@Nullable String message, boolean end) {}

    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final StringBuilder message = new StringBuilder();
    private final Runnable onSign;
    private boolean tooLong;
    private volatile @Nullable WebSocket socket;

    /** @param onSign whenever something came; called on the reader's thread */
    Messages(Runnable onSign) {
        this.onSign = onSign;
    }

    /**
     * Waits for the next message.
     *
     * @throws IOException when the socket is closed, or nothing came for so long, not even a ping
     */
    String next(Duration patience) throws IOException, InterruptedException {
        while (true) {
            Heard next = heard.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (next == null) {
                throw new IOException("silent for " + patience);
            }
            if (next.end()) {
                throw new IOException("it hung up");
            }
            onSign.run();
            WebSocket open = socket;
            if (open != null) {
                open.request(1);
            }
            if (next.message() != null) {
                return next.message();
            }
        }
    }

    @Override
    public void onOpen(WebSocket opened) {
        socket = opened;
        opened.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        tooLong |= message.length() + part.length() > MOST;
        if (tooLong) {
            message.setLength(0);
        } else {
            message.append(part);
        }
        heard.add(new Heard(last && !tooLong ? message.toString() : null, false));
        if (last) {
            message.setLength(0);
            tooLong = false;
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        heard.add(new Heard(null, false));
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer data) {
        heard.add(new Heard(null, false));
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket from, ByteBuffer data) {
        heard.add(new Heard(null, false));
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        heard.add(new Heard(null, true));
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        heard.add(new Heard(null, true));
    }
}
