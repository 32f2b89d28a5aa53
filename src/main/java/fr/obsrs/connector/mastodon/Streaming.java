package fr.obsrs.connector.mastodon;

import fr.obsrs.connector.SourceException;
import fr.obsrs.connector.Time;
import io.quarkus.logging.Log;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How one run is told of statuses at once: events, else a socket, else nothing, and then it only waits. Needs a token:
 * servers stream to people with an account alone. For the source's thread.
 */
final class Streaming implements AutoCloseable {
    /** A sign of life is passed on so soon, and so is the end. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final MastodonServer server;
    private final Optional<Function<URI, StreamServer>> streams;
    private final List<String> tags;
    private final Pace pace;
    private final Time time;
    private Instance.@Nullable Streams way;
    private @Nullable StreamServer from;
    private long beginAt;
    private @Nullable Feed feed;
    private boolean said;

    /** @param streams makes what opens streams at an address, with the token; nothing without a token */
    Streaming(
            MastodonServer server,
            Optional<Function<URI, StreamServer>> streams,
            List<String> tags,
            Pace pace,
            Time time) {
        this.server = server;
        this.streams = streams;
        this.tags = tags;
        this.pace = pace;
        this.time = time;
        this.beginAt = time.nanoTime();
    }

    /**
     * Not before the timelines have answered: a server that refuses us is asked no more than once. One that does not say
     * what it is now is asked again later.
     */
    private void begin() throws InterruptedException {
        if (streams.isEmpty()) {
            way = Instance.Streams.NONE;
        } else if (time.nanoTime() - beginAt >= 0) {
            try {
                Instance instance = server.instance();
                way = instance.streams();
                from = streams.get().apply(StreamHost.of(server.url(), instance.streaming()));
                feed = open();
            } catch (SourceException e) {
                beginAt = time.nanoTime() + pace.again().toNanos();
            }
        }
    }

    private @Nullable Feed open() {
        String name = server.url().getHost();
        StreamServer at = from;
        if (at == null || way == Instance.Streams.NONE) {
            return null;
        }
        return way == Instance.Streams.EVENTS
                ? new Feed(
                        name,
                        tags.stream()
                                .map(tag -> new EventStream(at, tag, pace.eventSilence()))
                                .toList(),
                        pace.retry())
                : new Feed(name, List.of(new SocketStream(at, tags, pace.socketSilence())), pace.retry());
    }

    /** Whether all statuses are told of now. */
    boolean isOpen() {
        return feed != null && feed.isWhole();
    }

    /** Whether anything came since this was asked last. */
    boolean wasHeard() {
        return feed != null && feed.wasHeard();
    }

    /**
     * Waits for what comes next; beside a stream perhaps less long than asked.
     *
     * @throws SourceException when the server does not know our token any more
     */
    @Nullable
    StreamEvent next(Duration atMost) throws SourceException, InterruptedException {
        if (way == null) {
            begin();
        }
        if (feed == null) {
            time.pause(atMost);
            return null;
        }
        StreamEvent event = feed.next(atMost.compareTo(LONGEST_WAIT) < 0 ? atMost : LONGEST_WAIT);
        if (event == null && feed.end().isPresent()) {
            giveWay(feed.end().get());
        }
        return event;
    }

    private void giveWay(StreamException end) throws SourceException, InterruptedException {
        close();
        if (end.kind() == StreamException.Kind.DENIED && server.deniesToken()) {
            throw SourceException.tokenRefused("it does not accept the token any more; it wants another one");
        }
        boolean missing = end.kind() == StreamException.Kind.MISSING;
        way = missing && way == Instance.Streams.EVENTS ? Instance.Streams.SOCKETS : Instance.Streams.NONE;
        feed = open();
        if (feed != null) {
            return;
        }
        if (!said) {
            said = true;
            Log.infof(
                    "No stream there for this token, the timelines are polled (server=%s, cause=%s)",
                    server.url(), end.getMessage());
        }
        if (missing) {
            // It may be a server that is being updated.
            way = null;
            beginAt = time.nanoTime() + pace.missing().toNanos();
        }
    }

    @Override
    public void close() {
        if (feed != null) {
            feed.close();
            feed = null;
        }
    }
}
