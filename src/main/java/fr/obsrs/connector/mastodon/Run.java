package fr.obsrs.connector.mastodon;

import fr.obsrs.connector.Handover;
import fr.obsrs.connector.Reading;
import fr.obsrs.connector.SourceException;
import fr.obsrs.connector.Time;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** One run of a source: what is due when. For the source's thread. */
final class Run {
    private final MastodonServer server;
    private final Streaming streaming;
    private final Timelines timelines;
    private final StatusReader statuses;
    private final Sweep sweep;
    private final Pace pace;
    private final Time time;
    private final Handover out;

    private long pollAt;
    private long againAt;
    private long instanceAt;
    private boolean wasOpen;
    private boolean closed;
    private @Nullable Reading said;

    Run(
            MastodonServer server,
            Streaming streaming,
            Timelines timelines,
            StatusReader statuses,
            Sweep sweep,
            Pace pace,
            Time time,
            Handover out) {
        this.server = server;
        this.streaming = streaming;
        this.timelines = timelines;
        this.statuses = statuses;
        this.sweep = sweep;
        this.pace = pace;
        this.time = time;
        this.out = out;
        long now = time.nanoTime();
        this.pollAt = now;
        this.instanceAt = now;
        this.againAt = now + pace.again().toNanos();
    }

    void forEver() throws SourceException, InterruptedException {
        while (true) {
            boolean isOpen = streaming.isOpen();
            if (isDue(pollAt) || (wasOpen && !isOpen)) {
                poll();
                pollAt = in(pause(isOpen));
            }
            wasOpen = isOpen;
            if (isDue(sweep.dueAt())) {
                sweep.run(out);
            }
            if (!server.pause().isZero()) {
                // It asked for our silence, so its own says nothing.
                out.heard();
            }
            say();
            hear(streaming.next(untilNext()));
        }
    }

    private void poll() throws SourceException, InterruptedException {
        boolean again = isDue(againAt);
        timelines.poll(again, out);
        if (again) {
            againAt = in(pace.again());
        }
        if (!timelines.areEmpty()) {
            closed = false;
        } else if (isDue(instanceAt)) {
            instanceAt = in(pace.instance());
            closed = isClosed();
        }
    }

    /** A server that has closed its timelines may answer like one that knows no status. */
    private boolean isClosed() throws InterruptedException {
        try {
            return server.instance().isClosed(server.withToken());
        } catch (SourceException e) {
            return closed;
        }
    }

    private void hear(@Nullable StreamEvent event) throws SourceException, InterruptedException {
        if (streaming.wasHeard()) {
            out.heard();
        }
        if (event == null) {
            return;
        }
        switch (event.kind()) {
            case OPENED -> pollAt = streaming.isOpen() ? time.nanoTime() : pollAt;
            case STATUS -> statuses.read(List.of(event.payload().getBytes(StandardCharsets.UTF_8)), out);
            case DELETED -> out.gone(event.payload());
        }
    }

    private void say() {
        Reading now = streaming.isOpen()
                ? new Reading(Reading.Way.STREAM, null, closed)
                : new Reading(Reading.Way.POLL, pace.poll(), closed, server.answersIn());
        if (!now.equals(said)) {
            said = now;
            out.reading(now);
        }
    }

    private Duration pause(boolean streamed) {
        Duration ours = streamed ? pace.beside() : pace.poll();
        return server.pause().compareTo(ours) > 0 ? server.pause() : ours;
    }

    private Duration untilNext() {
        long wait = Math.max(0, LongStream.of(pollAt, sweep.dueAt()).min().orElseThrow() - time.nanoTime());
        return Duration.ofNanos(wait);
    }

    private boolean isDue(long at) {
        return time.nanoTime() - at >= 0;
    }

    private long in(Duration duration) {
        return time.nanoTime() + duration.toNanos();
    }
}
