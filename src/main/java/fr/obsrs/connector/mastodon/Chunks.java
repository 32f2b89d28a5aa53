package fr.obsrs.connector.mastodon;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A body without end, taken piece by piece: the next is asked for when the last was used, so one is held at most. */
final class Chunks implements BodySubscriber<Chunks> {

    /** Its next bytes, or its end. */
    private record Piece(List<ByteBuffer> bytes, @Nullable Throwable end) {}

    private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
    private final CompletableFuture<Chunks> body = CompletableFuture.completedFuture(this);
    private volatile Flow.@Nullable Subscription subscription;

    /**
     * Waits for the next bytes.
     *
     * @throws IOException when the body has ended, or nothing came in that time
     */
    List<ByteBuffer> next(Duration patience) throws IOException, InterruptedException {
        Piece piece = pieces.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (piece == null) {
            throw new IOException("silent for " + patience);
        }
        if (piece.end() != null) {
            throw new IOException("it hung up");
        }
        Flow.Subscription given = subscription;
        if (given != null) {
            given.request(1);
        }
        return piece.bytes();
    }

    /** Gives the connection up. */
    void cancel() {
        Flow.Subscription given = subscription;
        if (given != null) {
            given.cancel();
        }
    }

    @Override
    public CompletionStage<Chunks> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        pieces.add(new Piece(bytes, null));
    }

    @Override
    public void onError(Throwable failure) {
        pieces.add(new Piece(List.of(), failure));
    }

    @Override
    public void onComplete() {
        pieces.add(new Piece(List.of(), new IOException("it hung up")));
    }
}
