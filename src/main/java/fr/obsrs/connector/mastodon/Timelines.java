package fr.obsrs.connector.mastodon;

import fr.obsrs.connector.Cursor;
import fr.obsrs.connector.Handover;
import fr.obsrs.connector.SourceException;
import fr.obsrs.connector.Time;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The hashtag timelines of one server, as far as one run has read them. Walks forward from where it was, with an
 * overlap for statuses that arrive late. For the source's thread.
 */
final class Timelines {
    /** Of the 300 requests in 5 min that a server grants (docs.joinmastodon.org, api/rate-limits). */
    private static final int MOST_PAGES = 60;

    private final MastodonServer server;
    private final List<Timeline> timelines;
    private final StatusReader statuses;
    private final Time time;
    private Cursor reached;
    private boolean empty;

    Timelines(MastodonServer server, List<Timeline> timelines, StatusReader statuses, Time time, Cursor after) {
        this.server = server;
        this.timelines = timelines;
        this.statuses = statuses;
        this.time = time;
        this.reached = known(after);
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

    /** Whether the newest pages held nothing when they were read last: there is nothing, or nothing for us. */
    boolean areEmpty() {
        return empty;
    }

    /** @param again whether to look at the newest page too, for edits; where ids tell no time that is always done */
    void poll(boolean again, Handover out) throws SourceException, InterruptedException {
        boolean looked = false;
        boolean found = false;
        for (Timeline timeline : timelines) {
            Optional<String> position = reached.at(timeline.name());
            Optional<String> now = position;
            if (position.isPresent()) {
                now = Optional.of(walk(timeline, position.get(), out));
            }
            if (position.isEmpty() || again || !StatusIds.tellsTime(position.get(), time.now())) {
                Optional<String> newest = page(timeline, Optional.empty(), out).newest();
                looked = true;
                found |= newest.isPresent();
                now = position.isEmpty() ? newest : now;
            }
            if (now.isPresent()) {
                reached = with(timeline, now.get());
                out.reached(reached);
            }
        }
        if (looked) {
            empty = !found;
        }
    }

    private Cursor with(Timeline timeline, String position) {
        Map<String, String> positions = new HashMap<>(reached.reached());
        positions.put(timeline.name(), position);
        return new Cursor(positions);
    }

    /** Up to an empty page, since a short one may have others above it; or until the server turns in a circle. */
    private String walk(Timeline timeline, String from, Handover out) throws SourceException, InterruptedException {
        String newest = from;
        String above = StatusIds.withOverlap(from, time.now());
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
}
