package fr.obsrs.source;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What comes in without a connector: by our own form, and what people copy by hand. Every instance takes it, and reports
 * it like any other source. Thread-safe.
 */
@Singleton
public class OwnSources {
    /** Of attendees. Its orders open and close it. */
    public static final String FORM = "form";

    private static final String BY_HAND = "by-hand/";

    private record Own(String connector, Supplier<Situation> situation, Tally tally) {}

    private final Clock clock;
    private final Map<String, Own> all = new ConcurrentHashMap<>();

    OwnSources(Clock clock) {
        this.clock = clock;
    }

    /** Whether a report is of one of them; names in the settings have no slash, and none is the form's. */
    public static boolean has(String source) {
        return source.equals(FORM) || source.startsWith(BY_HAND);
    }

    /**
     * From now on the form is reported.
     *
     * @param situation how it does, asked at each report
     * @return counts its posts
     */
    public Tally form(Supplier<Situation> situation) {
        return open(FORM, FORM, situation);
    }

    /** @return counts the posts that people copy from one network; reported from the first time on */
    public Tally byHand(String network) {
        return open(BY_HAND + network, network, () -> Situation.ENTERED);
    }

    private Tally open(String name, String connector, Supplier<Situation> situation) {
        return all.computeIfAbsent(name, first -> new Own(connector, situation, new Tally(clock, System::nanoTime)))
                .tally();
    }

    /** @param instance which process says so */
    public List<SourceReport> reports(String instance) {
        return all.entrySet().stream()
                .map(each -> report(each.getKey(), each.getValue(), instance))
                .toList();
    }

    private static SourceReport report(String name, Own own, String instance) {
        Tally tally = own.tally();
        return new SourceReport(
                SourceReport.TYPE,
                name,
                own.connector(),
                null,
                instance,
                own.situation().get(),
                null,
                0,
                null,
                null,
                tally.postedAt(),
                tally.posts(),
                tally.lately());
    }
}
