package fr.obsrs.desk;

import fr.obsrs.desk.SourceRow.Bar;
import fr.obsrs.desk.SourceRow.Lately;
import fr.obsrs.desk.SourceRow.Moment;
import fr.obsrs.post.Network;
import fr.obsrs.post.PlainText;
import fr.obsrs.source.Condition;
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
                Stream.of(report.source(), report.address() == null ? "" : report.address())
                        .map(name -> PlainText.cut(PlainText.line(name), LONGEST_NAME))
                        .filter(name -> !name.isEmpty())
                        .toList(),
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
                button(move, condition));
    }

    /** Our own form needs nobody: it is as direct as this page is. */
    SourceRow form() {
        return own("form", Network.FORM, Condition.DIRECT, sentences.words().form());
    }

    /** A network that no source reads. */
    SourceRow byHand(Network network) {
        return own(
                "by-hand/" + network,
                network,
                Condition.BY_HAND,
                sentences.words().entered());
    }

    private SourceRow own(String key, Network network, Condition condition, String happens) {
        return new SourceRow(
                key,
                null,
                network.toString(),
                label(network.toString()),
                List.of(),
                condition,
                words.condition(condition.toString()),
                null,
                null,
                null,
                happens,
                null,
                null,
                null,
                condition == Condition.BY_HAND,
                button(null, condition));
    }

    private String button(@Nullable SourceMove move, Condition condition) {
        if (condition == Condition.BY_HAND) {
            return words.enter();
        }
        return move == null ? words.nothingToDo() : words.move(move.toString());
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
