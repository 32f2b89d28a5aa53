package fr.obsrs.connector.mastodon;

import fr.obsrs.connector.Connector;
import fr.obsrs.connector.Cursor;
import fr.obsrs.connector.Handover;
import fr.obsrs.connector.SourceException;
import fr.obsrs.connector.Time;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads one server: polls its hashtag timelines; listens to its streams where there is a token, and polls beside them
 * more slowly, for what they miss; looks at the newest page again each minute, for edits, and at every post that people
 * look at, for deletions.
 */
final class MastodonConnector implements Connector {
    private final MastodonServer server;
    private final Optional<Function<URI, StreamServer>> streams;
    private final List<Timeline> timelines;
    private final StatusReader statuses;
    private final Sweep sweep;
    private final Pace pace;
    private final Time time;

    /** @param streams makes what opens streams at an address, with the token; nothing without a token */
    MastodonConnector(
            MastodonServer server,
            Optional<Function<URI, StreamServer>> streams,
            List<Timeline> timelines,
            StatusReader statuses,
            Pace pace,
            Time time) {
        this.server = server;
        this.streams = streams;
        this.timelines = timelines;
        this.statuses = statuses;
        this.sweep = new Sweep(server, statuses, pace.sweep(), time);
        this.pace = pace;
        this.time = time;
    }

    @Override
    public void run(Cursor after, Handover out) throws SourceException, InterruptedException {
        try (Streaming streaming = new Streaming(
                server,
                streams,
                timelines.stream().flatMap(it -> it.tags().stream()).distinct().toList(),
                pace,
                time)) {
            new Run(
                            server,
                            streaming,
                            new Timelines(server, timelines, statuses, time, after),
                            statuses,
                            sweep,
                            pace,
                            time,
                            out)
                    .forEver();
        }
    }
}
