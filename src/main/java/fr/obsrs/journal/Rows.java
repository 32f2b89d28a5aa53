package fr.obsrs.journal;

import fr.obsrs.decision.Deed;
import fr.obsrs.decision.Finding;
import fr.obsrs.decision.Maker;
import fr.obsrs.decision.Standing;
import fr.obsrs.decision.Standings;
import fr.obsrs.decision.State;
import fr.obsrs.event.Event;
import fr.obsrs.event.Language;
import fr.obsrs.event.Room;
import fr.obsrs.post.PlainText;
import fr.obsrs.post.Post;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines as sentences, with what can still be taken back. May block, reading words back from Kafka. Thread-safe. */
@Singleton
class Rows {
    private static final int LONGEST_QUOTE = 90;
    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter EARLIER = DateTimeFormatter.ofPattern("dd/MM HH:mm");

    /** What leaves a post where it stands. */
    private static final Set<String> BESIDE = Set.of("room", "pin", "unpin", "feature", "unfeature");

    private final Standings standings;
    private final Histories histories;
    private final Ledger ledger;
    private final Event event;
    private final Clock clock;

    Rows(Standings standings, Histories histories, Ledger ledger, Event event, Clock clock) {
        this.standings = standings;
        this.histories = histories;
        this.ledger = ledger;
        this.event = event;
        this.clock = clock;
    }

    List<Row> of(List<Line> lines, Language language) {
        JournalMessages say = language.words(JournalMessages.class);
        return lines.stream().map(line -> row(line, say, language)).toList();
    }

    private Row row(Line line, JournalMessages say, Language language) {
        Standing standing =
                line.post() == null ? null : standings.find(line.post()).orElse(null);
        Optional<Undo> undo = line.post() == null
                ? Optional.empty()
                : ledger.stoodBefore(line.post(), line.offset()).flatMap(before -> Undo.of(line, standing, before));
        return new Row(
                line.offset(),
                line.time().toString(),
                time(line.time()),
                say.who(line.deed().by()),
                did(line, say, language),
                line.post() == null ? null : line.post().value(),
                histories.words(standing).map(Rows::quote).orElse(null),
                rules(line.deed()),
                line.deed().kind().equals("author") ? line.deed().subject() : null,
                line.deed().reason(),
                fate(line, say),
                undo.orElse(null));
    }

    /** Those that found something, or the one that was switched. */
    private static List<String> rules(Deed deed) {
        return deed.kind().equals("rule")
                ? Stream.ofNullable(deed.subject()).toList()
                : deed.findings().stream().map(Finding::rule).distinct().toList();
    }

    String time(Instant at) {
        ZoneId zone = ZoneId.systemDefault();
        ZonedDateTime local = at.atZone(zone);
        boolean today = local.toLocalDate().equals(LocalDate.ofInstant(clock.instant(), zone));
        return (today ? TODAY : EARLIER).format(local);
    }

    static String quote(Post post) {
        return PlainText.cut(PlainText.line(post.text()), LONGEST_QUOTE);
    }

    private String did(Line line, JournalMessages say, Language language) {
        Deed deed = line.deed();
        String subject = deed.subject() == null ? "" : deed.subject();
        return switch (deed.kind()) {
            case "judged" -> say.judged(deed.action(), line.standing() == null ? "" : line.standing());
            case "scene" -> walls(where(deed.room(), say), deed.action(), subject, language);
            case "person" -> team(deed.action(), subject, language);
            case "moderated" ->
                deed.action().equals("room") ? say.moved(where(deed.room(), say)) : say.did(deed.action(), subject);
            default -> say.did(deed.kind() + "-" + deed.action(), subject);
        };
    }

    /** All that was asked at once. */
    private static String walls(String where, String action, String announcement, Language language) {
        SceneMessages say = language.words(SceneMessages.class);
        return say.set(
                where,
                Arrays.stream(action.split("\\+", -1))
                        .map(part -> say.part(part, announcement))
                        .collect(Collectors.joining(", ")));
    }

    private static String team(String action, String whom, Language language) {
        String[] whatAndRole = action.split("-", 2);
        return language.words(TeamMessages.class)
                .did(whatAndRole[0], whatAndRole.length == 2 ? whatAndRole[1] : "", whom);
    }

    private String where(@Nullable String room, JournalMessages say) {
        return Optional.ofNullable(room)
                .flatMap(event::room)
                .map(Room::number)
                .map(number -> say.room(Integer.toString(number)))
                .orElseGet(say::allRooms);
    }

    /** One that was too late says who had been first, as far as that still stands. */
    private static @Nullable String fate(Line line, JournalMessages say) {
        if (line.outcome().equals(Line.APPLIED) || line.outcome().equals(Line.NOTED)) {
            return null;
        }
        return line.deed().kind().equals("judged") ? say.nothingNew() : say.lost();
    }

    /** Why it stands where it does. */
    String why(History history, Language language) {
        Standing standing = history.standing();
        JournalMessages say = language.words(JournalMessages.class);
        if (standing == null || standing.state() == State.WAITING && standing.version() < 0) {
            return say.whyUnknown();
        }
        Maker last = standing.last();
        Optional<Line> put = putThere(history.lines(), last);
        String by = put.map(line -> line.deed().by()).orElse(last.by());
        return say.why(
                standing.state().toString(),
                say.who(by),
                time(put.map(Line::time).orElse(last.at())),
                by);
    }

    /** Whoever moved, pinned or featured it since is not why it is there; nothing where the last decision is. */
    static Optional<Line> putThere(List<Line> lines, Maker last) {
        return BESIDE.contains(last.action())
                ? lines.stream()
                        .filter(line -> line.outcome().equals(Line.APPLIED))
                        .filter(line -> !BESIDE.contains(line.deed().action()))
                        .reduce((earlier, later) -> later)
                : Optional.empty();
    }
}
