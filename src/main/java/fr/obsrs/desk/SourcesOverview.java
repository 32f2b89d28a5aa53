package fr.obsrs.desk;

import fr.obsrs.decision.Standing;
import fr.obsrs.decision.Standings;
import fr.obsrs.event.Event;
import fr.obsrs.event.Language;
import fr.obsrs.event.Problems;
import fr.obsrs.post.Network;
import fr.obsrs.source.Condition;
import fr.obsrs.source.Ordering;
import fr.obsrs.source.OwnSources;
import fr.obsrs.source.SourceOrders;
import fr.obsrs.source.SourceReports;
import fr.obsrs.source.SourceReports.Reported;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/** How all sources do, and what moderators order them to. Thread-safe. */
@Singleton
class SourcesOverview {
    /** Where our attendees post and no server lets us read without a contract. */
    private static final List<Network> BY_HAND =
            List.of(Network.LINKEDIN, Network.INSTAGRAM, Network.FACEBOOK, Network.X);

    private final SourceReports reports;
    private final SourceOrders orders;
    private final Ordering ordering;
    private final Standings standings;
    private final Event event;
    private final Clock clock;

    SourcesOverview(
            SourceReports reports,
            SourceOrders orders,
            Ordering ordering,
            Standings standings,
            Event event,
            Clock clock) {
        this.reports = reports;
        this.orders = orders;
        this.ordering = ordering;
        this.standings = standings;
        this.event = event;
        this.clock = clock;
    }

    SourcesView view(Language language) {
        SourcesMessages words = language.words(SourcesMessages.class);
        Instant now = clock.instant();
        List<Reported> reported = reports.all();
        List<SourceRow> rows = rows(language, now, reported);
        List<Condition> conditions = rows.stream().map(SourceRow::condition).toList();
        int troubled = Math.toIntExact(
                conditions.stream().filter(SourcesView::isTroubled).count());
        return new SourcesView(
                now,
                reported.stream().allMatch(each -> OwnSources.has(each.report().source()))
                        ? words.noReport()
                        : new SourceHeadline(words).of(conditions),
                words.hanging(
                        Integer.toString(standings.matching(Standing::isShown).size())),
                troubled,
                words.trouble(Integer.toString(troubled)),
                rows);
    }

    private List<SourceRow> rows(Language language, Instant now, List<Reported> reported) {
        String hashtag =
                event.hashtags().stream().findFirst().map(tag -> "#" + tag).orElse(event.title());
        int tallest = reported.stream()
                .flatMap(each -> each.report().lately().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        SourceRows lines = new SourceRows(
                language.words(SourcesMessages.class),
                new SourceSentences(language.words(SituationMessages.class), hashtag, now),
                tallest);
        List<String> brought =
                reported.stream().map(each -> each.report().connector()).toList();
        return Stream.concat(
                        reported.stream()
                                .sorted(Comparator.comparing(SourcesOverview::place))
                                .map(each -> lines.of(
                                        each, orders.of(each.report().source()).orElse(null))),
                        BY_HAND.stream()
                                .filter(network -> !brought.contains(network.toString()))
                                .map(lines::byHand))
                .toList();
    }

    /** The form, what connectors read, what people copy. */
    private static int place(Reported reported) {
        String source = reported.report().source();
        if (source.equals(OwnSources.FORM)) {
            return 0;
        }
        return OwnSources.has(source) ? 2 : 1;
    }

    /**
     * Blocks until the order is noted, durable and known here.
     *
     * @param by account name
     * @throws CompletionException when nobody can tell; then it may be repeated
     */
    void order(String source, boolean running, boolean restart, String by) {
        if (reports.of(source).isEmpty()) {
            throw Problems.of(Status.NOT_FOUND, "There is no such source.");
        }
        ordering.give(source, running, restart, by);
    }
}
