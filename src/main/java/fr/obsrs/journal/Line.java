package fr.obsrs.journal;

import fr.obsrs.decision.Deed;
import fr.obsrs.decision.Finding;
import fr.obsrs.post.PostId;
import fr.obsrs.post.Revision;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One decision as the audit lists it.
 *
 * @param offset its place in the log; where it applied, the version that it made
 * @param post nothing for a decision on the wall as a whole
 * @param revision the words that it was about; nothing where none stood, or where it lost
 * @param outcome {@code applied}, {@code lost} (somebody was first, or there was nothing to decide), {@code noted} for
 *     what never moves a post or wall, or {@code unreadable}
 * @param standing where the post then stood; nothing unless it applied
 */
record Line(
        long offset,
        Instant time,
        Deed deed,
        @Nullable PostId post,
        @Nullable Revision revision,
        String outcome,
        @Nullable String standing) {
    static final List<String> COLUMNS = List.of(
            "offset",
            "time",
            "by",
            "kind",
            "action",
            "post",
            "version",
            "revision",
            "room",
            "reason",
            "findings",
            "source",
            "place",
            "subject",
            "outcome",
            "standing",
            "previous",
            "hash");

    static final String APPLIED = "applied";
    static final String LOST = "lost";
    static final String NOTED = "noted";
    static final String UNREADABLE = "unreadable";

    /** Its cells but the two of the chain, in the order of {@link #COLUMNS}; what is absent is empty. */
    List<String> cells() {
        return List.of(
                Long.toString(offset),
                time.toString(),
                deed.by(),
                deed.kind(),
                deed.action(),
                text(post),
                text(deed.version()),
                text(revision),
                text(deed.room()),
                text(deed.reason()),
                deed.findings().stream().map(Line::text).collect(Collectors.joining(" ")),
                text(deed.source()),
                deed.place() == null
                        ? ""
                        : deed.place().partition() + "@" + deed.place().offset(),
                text(deed.subject()),
                outcome,
                text(standing));
    }

    private static String text(Finding finding) {
        return "%s:%d-%d".formatted(finding.rule(), finding.start(), finding.end());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
