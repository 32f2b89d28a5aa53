package fr.obsrs.desk;

import fr.obsrs.source.Situation;
import fr.obsrs.source.SourceReport;
import fr.obsrs.source.SourceReports.Reported;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports of sources, for tests that look at what people read of them. */
final class AReport {
    static final Instant NOW = Instant.parse("2026-09-26T14:24:00Z");

    private AReport() {}

    /** Of one that answered 3 s ago and posted 4 min ago. */
    static Reported of(Situation situation, @Nullable String detail, @Nullable Instant nextTry) {
        return of("piaille", "mastodon", "piaille.fr", situation, detail, nextTry, List.of(0, 1, 2, 4));
    }

    static Reported of(
            String source,
            String connector,
            @Nullable String address,
            Situation situation,
            @Nullable String detail,
            @Nullable Instant nextTry,
            List<Integer> lately) {
        SourceReport report = new SourceReport(
                SourceReport.TYPE,
                source,
                connector,
                address,
                "instance-1",
                situation,
                detail,
                20,
                nextTry,
                NOW.minusSeconds(3),
                NOW.minusSeconds(240),
                41,
                lately);
        return new Reported(report, NOW.minusSeconds(2));
    }
}
