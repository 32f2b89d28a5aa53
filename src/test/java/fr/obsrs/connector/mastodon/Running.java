package fr.obsrs.connector.mastodon;

import fr.obsrs.connector.Connector;
import fr.obsrs.connector.Http;
import fr.obsrs.connector.SourceException;
import fr.obsrs.connector.Time;
import fr.obsrs.post.Hashtags;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** The real connector at work on a thread of its own, at a pace for tests; started anew after each failure. */
final class Running implements AutoCloseable {
    private static final HttpClient CLIENT = StreamServer.client();

    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final Thread thread;

    Running(String source, URI url, Optional<String> token, Pace pace, Recorder recorder, String... hashtags) {
        Connector connector = connector(source, url, token, pace, new RealTime(), hashtags);
        thread = new Thread(() -> run(source, connector, recorder), source);
        thread.start();
    }

    static MastodonConnector connector(
            String source, URI url, Optional<String> token, Pace pace, Time time, String... hashtags) {
        return new MastodonConnector(
                new MastodonServer(url, new Http("ObsRS-Wall/1.0", token), token.isPresent(), time),
                token.map(secret -> base -> new StreamServer(CLIENT, base, secret, "ObsRS-Wall/1.0")),
                Timeline.of(List.of(hashtags)),
                new StatusReader(source, url, new Hashtags(List.of(hashtags))::in, time),
                pace,
                time);
    }

    /** All in parts of a second but what a test says. */
    static Pace pace(Duration poll, Duration beside, Duration sweep) {
        return pace(poll, beside, sweep, Duration.ofMinutes(1));
    }

    /** @param silence after which a stream is dead */
    static Pace pace(Duration poll, Duration beside, Duration sweep, Duration silence) {
        return pace(poll, beside, sweep, silence, Duration.ofHours(1));
    }

    /** @param missing before streams that were not there are asked for again */
    static Pace pace(Duration poll, Duration beside, Duration sweep, Duration silence, Duration missing) {
        return new Pace(
                poll, beside, poll, sweep, silence, silence, Duration.ofMillis(20), Duration.ofMillis(50), missing);
    }

    /** What runs ended with. */
    List<String> failures() {
        return failures;
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(String source, Connector connector, Recorder recorder) {
        try {
            while (true) {
                try {
                    connector.run(recorder.cursor(source), recorder.of(source));
                } catch (SourceException e) {
                    failures.add(String.valueOf(e.getMessage()));
                    TimeUnit.MILLISECONDS.sleep(100);
                }
            }
        } catch (InterruptedException closed) {
            failures.add("closed");
        }
    }

    private static final class RealTime implements Time {
        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public void pause(Duration duration) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(duration.toNanos());
        }
    }
}
