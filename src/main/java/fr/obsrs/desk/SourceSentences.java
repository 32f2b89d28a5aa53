package fr.obsrs.desk;

import fr.obsrs.post.PlainText;
import fr.obsrs.source.OwnSources;
import fr.obsrs.source.Situation;
import fr.obsrs.source.SourceOrder;
import fr.obsrs.source.SourceReport;
import fr.obsrs.source.SourceReports.Reported;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a source, and what to do about it, in one language.
 *
 * @param hashtag with its sign, as people write it
 */
record SourceSentences(SituationMessages words, String hashtag, Instant now) {
    private static final int LONGEST_DETAIL = 80;
    private static final long SECONDS_OF_MINUTE = 60;
    private static final long MINUTES_IN_HOURS = 120;

    /** What to do where no button does it, and the setting that it is about. */
    record Hint(String words, @Nullable String setting) {}

    String happens(Reported reported, @Nullable SourceOrder order) {
        SourceReport report = reported.report();
        String detail = detail(report);
        return switch (report.situation()) {
            case STARTING -> words.starting();
            case STREAMING -> words.streaming(hashtag);
            case POLLING ->
                report.everySeconds() > 0
                        ? words.polling(hashtag, pace(report.everySeconds()), detail)
                        : words.pollingNowAndThen(hashtag, detail);
            case SLUGGISH -> words.sluggish(detail);
            case RECEIVING -> isForm(report) ? words.form() : words.receiving();
            case EMPTY -> words.empty(hashtag);
            case UNREACHABLE -> words.unreachable(detail) + " " + retry(report);
            case SILENT -> words.silent(detail) + " " + retry(report);
            case BUSY -> words.busy(detail) + " " + pause(report);
            case TOKEN_REFUSED -> words.tokenRefused(detail);
            case WRONG_ADDRESS -> words.wrongAddress(detail);
            case PAUSED -> paused(report, order);
            case UNATTENDED -> words.unattended(ago(reported.at()));
            case ENTERED -> words.entered();
        };
    }

    private String paused(SourceReport report, @Nullable SourceOrder order) {
        if (order == null || order.running() || order.by() == null) {
            return words.pausedBySomebody();
        }
        String by = PlainText.line(order.by());
        return isForm(report) ? words.closed(by, ago(order.at())) : words.paused(by, ago(order.at()));
    }

    static boolean isForm(SourceReport report) {
        return report.source().equals(OwnSources.FORM);
    }

    Optional<Hint> hint(SourceReport report) {
        String settings = "obsrs.sources." + report.source() + ".";
        return switch (report.situation()) {
            case EMPTY -> Optional.of(new Hint(words.emptyHint(), settings + "token"));
            case TOKEN_REFUSED -> Optional.of(new Hint(words.tokenHint(), settings + "token"));
            case WRONG_ADDRESS -> Optional.of(new Hint(words.addressHint(), settings + "url"));
            case UNATTENDED -> Optional.of(new Hint(words.unattendedHint(), null));
            default -> Optional.empty();
        };
    }

    /** What was ordered and has not come about yet. */
    Optional<String> underWay(SourceReport report, @Nullable SourceOrder order) {
        if (order == null || report.situation() == Situation.UNATTENDED) {
            return Optional.empty();
        }
        boolean paused = report.situation() == Situation.PAUSED;
        if (order.running() != paused) {
            return Optional.empty();
        }
        String by = order.by() == null ? "" : PlainText.line(order.by());
        return Optional.of(order.running() ? words.resuming(by) : words.pausing(by));
    }

    /** "40 s ago", in the reader's language. */
    String ago(Instant when) {
        return words.ago(length(Duration.between(when, now)));
    }

    private String retry(SourceReport report) {
        return isAhead(report.nextTry()) ? words.nextTry(length(until(report.nextTry()))) : words.trying();
    }

    private String pause(SourceReport report) {
        return isAhead(report.nextTry()) ? words.resumes(length(until(report.nextTry()))) : words.resumesSoon();
    }

    private boolean isAhead(@Nullable Instant next) {
        return next != null && until(next).toSeconds() > 0;
    }

    private Duration until(@Nullable Instant next) {
        return next == null ? Duration.ZERO : Duration.between(now, next);
    }

    private String detail(SourceReport report) {
        String said = report.detail() == null ? "" : PlainText.line(report.detail());
        if (said.equals("unknown host")) {
            return words.unknownHost();
        }
        return PlainText.cut(said, LONGEST_DETAIL);
    }

    /** Nobody looks "every 1 min": seconds, up to two minutes. */
    private static String pace(int everySeconds) {
        return everySeconds < 2 * SECONDS_OF_MINUTE
                ? everySeconds + "\u202fs"
                : length(Duration.ofSeconds(everySeconds));
    }

    /** In the largest unit that says enough; the page's script counts on in the same way. */
    static String length(Duration length) {
        long seconds = Math.max(0, length.toSeconds());
        if (seconds < SECONDS_OF_MINUTE) {
            return seconds + "\u202fs";
        }
        long minutes = seconds / SECONDS_OF_MINUTE;
        return minutes < MINUTES_IN_HOURS ? minutes + "\u202fmin" : minutes / SECONDS_OF_MINUTE + "\u202fh";
    }
}
