package fr.obsrs.journal;

import fr.obsrs.decision.At;
import fr.obsrs.decision.Change;
import fr.obsrs.decision.Decision;
import fr.obsrs.decision.House;
import fr.obsrs.decision.Judged;
import fr.obsrs.decision.Outcome;
import fr.obsrs.decision.Standing;
import fr.obsrs.post.AuthorKey;
import fr.obsrs.post.Network;
import fr.obsrs.post.PostId;
import fr.obsrs.post.Revision;
import fr.obsrs.topic.Place;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A log with its ledger: what each call appends has the next offset, from seven on, as in a log that has lost its head. */
final class Written {
    static final PostId POST = PostId.of(Network.MASTODON, "1");
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    final Ledger ledger = new Ledger();
    private final Lines lines = new Lines(ledger);
    private final Map<PostId, Standing> standings = new HashMap<>();
    private House house = House.EMPTY;
    private long end = 7;

    Line append(Decision decision) {
        At at = new At(end, NOON.plusSeconds(end));
        end++;
        House houseBefore = house;
        Standing before = null;
        Standing after = null;
        if (decision instanceof Decision.OnPost onPost) {
            before = standings.get(onPost.post());
            after = onPost.after(before, at, house).orElse(before);
            if (after != null) {
                standings.put(onPost.post(), after);
            }
        } else if (decision instanceof Decision.OnHouse onHouse) {
            house = onHouse.after(house);
        }
        ledger.changed(new Change(at, decision, before, after, houseBefore, house));
        return lines.line(at.offset(), at.time(), decision);
    }

    Standing standing() {
        return Objects.requireNonNull(standings.get(POST), "no decision has named the post");
    }

    static Judged judged(String words, Outcome outcome) {
        return new Judged(
                UUID.randomUUID(),
                POST,
                revision(words),
                "main",
                null,
                new Place(3, words.length()),
                null,
                new AuthorKey("mastodon-0123456789abcdef0123456789abcdef"),
                outcome,
                List.of());
    }

    static Revision revision(String words) {
        return new Revision("%032x".formatted(words.hashCode()));
    }
}
