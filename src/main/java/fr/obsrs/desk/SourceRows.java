package fr.obsrs.desk;

import fr.obsrs.desk.SourceRow.Bar;
import fr.obsrs.desk.SourceRow.Lately;
import fr.obsrs.desk.SourceRow.Moment;
import fr.obsrs.post.Network;
import fr.obsrs.post.PlainText;
import fr.obsrs.source.Condition;
import fr.obsrs.source.OwnSources;
import fr.obsrs.source.SourceOrder;
import fr.obsrs.source.SourceReport;
import fr.obsrs.source.SourceReports.Reported;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of the page of sources, in one language.
 *
 * @param tallest the most posts that any source had in one slice: the height of all charts
 */
record SourceRows(SourcesMessages words, SourceSentences sentences, int tallest) {
    private static final int LONGEST_NAME = 80;

    SourceRow of(Reported reported, @Nullable SourceOrder order) {
        SourceReport report = reported.report();
        Optional<String> underWay = sentences.underWay(report, order);
        Optional<SourceSentences.Hint> hint = underWay.isPresent() ? Optional.empty() : sentences.hint(report);
        SourceMove move = underWay.isEmpty() || order == null
                ? SourceMove.in(report.situation()).orElse(null)
                : order.running() ? SourceMove.PAUSE : SourceMove.RESUME;
        Condition condition = report.situation().condition();
        return new SourceRow(
                "source/" + report.source(),
                report.source(),
                mark(report.connector()),
                label(report.connector()),
                names(report),
                condition,
                words.condition(condition.toString()),
                moment(report.postedAt()),
                moment(report.heardAt()),
                lately(report.lately()),
                underWay.orElseGet(() -> sentences.happens(reported, order)),
                hint.map(SourceSentences.Hint::words).orElse(null),
                hint.map(SourceSentences.Hint::setting).orElse(null),
                move,
                condition == Condition.BY_HAND,
                button(report, move));
    }

    /** A network that no source reads, and of which nobody has copied a post yet. */
    SourceRow byHand(Network network) {
        return new SourceRow(
                "source/by-hand/" + network,
                null,
                network.toString(),
                label(network.toString()),
                List.of(),
                Condition.BY_HAND,
                words.condition(Condition.BY_HAND.toString()),
                null,
                null,
                null,
                sentences.words().entered(),
                null,
                null,
                null,
                true,
                words.enter());
    }

    private String button(SourceReport report, @Nullable SourceMove move) {
        if (report.situation().condition() == Condition.BY_HAND) {
            return words.enter();
        }
        if (move == null) {
            return words.nothingToDo();
        }
        return SourceSentences.isForm(report) ? words.door(move.toString()) : words.move(move.toString());
    }

    /** Our own are known by their network alone. */
    private static List<String> names(SourceReport report) {
        return Stream.of(
                        OwnSources.has(report.source()) ? "" : report.source(),
                        report.address() == null ? "" : report.address())
                .map(name -> PlainText.cut(PlainText.line(name), LONGEST_NAME))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private @Nullable Moment moment(@Nullable Instant at) {
        return at == null ? null : new Moment(at, sentences.ago(at));
    }

    private Lately lately(List<Integer> reported) {
        List<Integer> counts = reported.stream().limit(SourceReport.SLICES).toList();
        int scale = Math.max(tallest, 1);
        return new Lately(
                counts.stream().mapToLong(Integer::longValue).sum(),
                IntStream.range(0, counts.size())
                        .mapToObj(i -> bar(i, height(counts.get(i), scale)))
                        .toList(),
                words.slices(counts.stream().map(String::valueOf).collect(Collectors.joining(", "))));
    }

    /** One post is seen, however many others had. */
    private static int height(int n, int scale) {
        return n <= 0 ? 0 : Math.max(2, Math.round((float) n * Bar.TALLEST / scale));
    }

    private static Bar bar(int slice, int height) {
        return new Bar(slice * Bar.STEP, Bar.TALLEST - height, height);
    }

    private static String mark(String connector) {
        return network(connector).orElse(Network.WEB).toString();
    }

    private String label(String connector) {
        String word = words.network(connector);
        return word.isEmpty() ? PlainText.cut(PlainText.line(connector), LONGEST_NAME) : word;
    }

    private static Optional<Network> network(String connector) {
        return Stream.of(Network.values())
                .filter(each -> each.toString().equals(connector.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
