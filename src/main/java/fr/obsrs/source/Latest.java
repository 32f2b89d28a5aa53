package fr.obsrs.source;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.obsrs.source.SourceReports.Reported;
import fr.obsrs.topic.Schema;
import fr.obsrs.topic.UnreadableException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What instances said last of each source, put together: see {@link SourceReports}. Thread-safe. */
final class Latest {
    static final Schema<SourceReport> SCHEMA = new Schema<>("source.v1", SourceReport.class);
    static final String PREFIX = "source/";

    private static final int MOST = 1_000;
    /** Signals live for an hour: a source that nobody speaks of for longer is out of the settings. */
    private static final Duration LISTED = Duration.ofHours(1);

    private final BrokerClock clock;
    private final Cache<String, Reported> byKey =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /** @param nanos ticks that never go back */
    Latest(LongSupplier nanos) {
        this.clock = new BrokerClock(nanos);
    }

    /** In the order of their names. */
    List<Reported> all() {
        return byKey.asMap().values().stream()
                .filter(each -> clock.age(each.at()).compareTo(LISTED) < 0)
                .collect(Collectors.groupingBy(each -> each.report().source(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(this::merged)
                .toList();
    }

    /** Other keys are others' signals. */
    void read(ConsumerRecord<String, byte[]> received) {
        Instant at = Instant.ofEpochMilli(received.timestamp());
        clock.arrived(at);
        String key = received.key();
        if (key == null || !key.startsWith(PREFIX)) {
            return;
        }
        try {
            byKey.put(key, new Reported(SCHEMA.read(received.headers(), received.value()), at));
        } catch (UnreadableException e) {
            // A report of a newer version: the next one may be of ours, and nothing depends on it.
        }
    }

    private Reported merged(List<Reported> ofOneSource) {
        return ofOneSource.stream()
                .filter(each -> clock.age(each.at()).compareTo(SourceReports.FRESH) <= 0)
                .reduce(Latest::together)
                .orElseGet(() -> ofOneSource.stream()
                        .reduce((one, other) -> one.at().isAfter(other.at()) ? one : other)
                        .map(newest -> new Reported(newest.report().unattended(), newest.at()))
                        .orElseThrow());
    }

    private static Reported together(Reported one, Reported other) {
        return new Reported(one.report().and(other.report()), one.at().isAfter(other.at()) ? one.at() : other.at());
    }
}
