package fr.obsrs.connector.mastodon;

import fr.obsrs.connector.Connector;
import fr.obsrs.connector.Cursor;
import fr.obsrs.connector.Handover;
import fr.obsrs.connector.SourceException;
import fr.obsrs.connector.Time;
import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Polls the hashtag timelines of one server. Walks forward from where it was, with an overlap for statuses that arrive
 * late; looks at the newest page again each minute, for edits, and at every poll where ids do not tell their time.
 */
final class MastodonConnector implements Connector {
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);
    /** Of the 300 requests in 5 min that a server grants (docs.joinmastodon.org, api/rate-limits). */
    private static final int MOST_PAGES = 60;

    private final MastodonServer server;
    private final List<Timeline> timelines;
    private final StatusReader statuses;
    private final Duration every;
    private final Time time;
    private boolean saidEmpty;

    MastodonConnector(
            MastodonServer server, List<Timeline> timelines, StatusReader statuses, Duration every, Time time) {
        this.server = server;
        this.timelines = timelines;
        this.statuses = statuses;
        this.every = every;
        this.time = time;
    }

    @Override
    public void run(Cursor after, Handover out) throws SourceException, InterruptedException {
        Cursor reached = known(after);
        long looked = time.nanoTime();
        while (true) {
            boolean lookAgain = time.nanoTime() - looked >= LOOK_AGAIN.toNanos();
            for (Timeline timeline : timelines) {
                Optional<String> position = poll(timeline, reached.at(timeline.name()), lookAgain, out);
                if (position.isPresent()) {
                    reached = with(reached, timeline, position.get());
                    out.reached(reached);
                }
            }
            if (lookAgain) {
                looked = time.nanoTime();
            }
            sayWhenEmpty(reached);
            time.pause(every);
        }
    }

    /** Ids are the server's, not the timeline's: one with a new set of hashtags starts at the oldest known position. */
    private Cursor known(Cursor after) {
        Optional<String> oldest = after.reached().values().stream()
                .reduce((one, other) -> StatusIds.later(one, other).equals(one) ? other : one);
        Map<String, String> positions = new HashMap<>();
        for (Timeline timeline : timelines) {
            after.at(timeline.name()).or(() -> oldest).ifPresent(id -> positions.put(timeline.name(), id));
        }
        return new Cursor(positions);
    }

    private static Cursor with(Cursor cursor, Timeline timeline, String position) {
        Map<String, String> positions = new HashMap<>(cursor.reached());
        positions.put(timeline.name(), position);
        return new Cursor(positions);
    }

    private Optional<String> poll(Timeline timeline, Optional<String> position, boolean lookAgain, Handover out)
            throws SourceException, InterruptedException {
        if (position.isEmpty()) {
            return page(timeline, Optional.empty(), out).newest();
        }
        String reached = position.get();
        boolean overlaps = StatusIds.tellsTime(reached, time.now());
        Optional<String> walked = Optional.of(walk(timeline, reached, out));
        if (lookAgain || !overlaps) {
            page(timeline, Optional.empty(), out);
        }
        return walked;
    }

    /** Up to an empty page, since a short one may have others above it; or until the server turns in a circle. */
    private String walk(Timeline timeline, String reached, Handover out) throws SourceException, InterruptedException {
        String newest = reached;
        String above = StatusIds.withOverlap(reached, time.now());
        Set<String> passed = new HashSet<>(Set.of(above));
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            Optional<String> top = page(timeline, Optional.of(above), out).newest();
            if (top.isEmpty() || !passed.add(top.get())) {
                break;
            }
            above = top.get();
            newest = StatusIds.later(newest, above);
        }
        return newest;
    }

    private StatusReader.Page page(Timeline timeline, Optional<String> above, Handover out)
            throws SourceException, InterruptedException {
        byte[] body = server.page(timeline, above);
        List<byte[]> elements = JsonArray.elements(body).orElse(null);
        if (elements == null) {
            out.unreadable("page of " + timeline.name(), body, "not a JSON array of statuses");
            throw SourceException.unreachable("it answers something else than a list of statuses");
        }
        out.heard();
        return statuses.read(elements, out);
    }

    /** Servers that have closed their hashtag timelines answer like those that know no status: only people can tell. */
    private void sayWhenEmpty(Cursor reached) {
        if (!saidEmpty && reached.reached().isEmpty()) {
            saidEmpty = true;
            Log.infof(
                    "No post under these hashtags yet, or the server keeps its timelines closed (server=%s, hashtags=%s)",
                    server.url(), timelines.stream().map(Timeline::name).toList());
        }
    }
}
