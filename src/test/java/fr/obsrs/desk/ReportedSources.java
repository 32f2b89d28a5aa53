package fr.obsrs.desk;

import fr.obsrs.Installation;
import fr.obsrs.source.Situation;
import fr.obsrs.source.SourceReport;
import fr.obsrs.topic.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Says of sources what their instance would say, again and again, as an instance does. Thread-safe. */
final class ReportedSources implements AutoCloseable {
    private static final Schema<SourceReport> SCHEMA = new Schema<>("source.v1", SourceReport.class);
    private static final int EVERY_MILLIS = 1_000;

    private final KafkaProducer<String, byte[]> producer;
    private final Map<String, SourceReport> reports = new ConcurrentHashMap<>();
    private final ScheduledExecutorService again = Executors.newSingleThreadScheduledExecutor();

    ReportedSources(Installation installation) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", installation.broker()), new StringSerializer(), new ByteArraySerializer());
        var unused = again.scheduleAtFixedRate(
                () -> reports.values().forEach(this::send), EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Of one that answered 3 s ago, last posted 4 min ago and is tried again in half a minute. */
    void say(
            String source,
            String connector,
            @Nullable String address,
            Situation situation,
            @Nullable String detail,
            Integer... lately) {
        Instant now = Instant.now();
        SourceReport report = new SourceReport(
                SourceReport.TYPE,
                source,
                connector,
                address,
                "probe",
                situation,
                detail,
                20,
                now.plus(Duration.ofSeconds(30)),
                now.minus(Duration.ofSeconds(3)),
                now.minus(Duration.ofMinutes(4)),
                7,
                List.of(lately));
        reports.put(source, report);
        send(report);
    }

    private void send(SourceReport report) {
        var unused = producer.send(new ProducerRecord<>(
                "obsrs.signals",
                0,
                "source/" + report.source() + "@" + report.instance(),
                SCHEMA.write(report),
                List.of(SCHEMA.header())));
    }

    @Override
    public void close() {
        again.shutdownNow();
        producer.close(Duration.ZERO);
    }
}
