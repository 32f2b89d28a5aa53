package fr.obsrs.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LatestTest {
    /** Kafka's clock: no other is looked at. */
    private static final Instant NOON = Instant.parse("2031-01-01T12:00:00Z");

    private Duration passed = Duration.ZERO;
    private final Latest latest = new Latest(() -> passed.toNanos());

    @Test
    void the_last_report_counts_whichever_instance_it_is_from() {
        arrives("source/ville", report("ville", "a", Situation.STREAMING, 1), NOON);
        arrives("source/hall", report("hall", "a", Situation.POLLING, 3), NOON);
        arrives("source/hall", report("hall", "b", Situation.UNREACHABLE, 0), NOON.plusSeconds(1));
        assertThat(latest.all()).extracting(each -> each.report().source()).containsExactly("hall", "ville");
        assertThat(one("hall").situation()).isEqualTo(Situation.UNREACHABLE);
    }

    @Test
    void one_that_nobody_reports_any_more_is_unattended() {
        arrives("source/hall", report("hall", "a", Situation.POLLING, 3), NOON);
        passed = SourceReports.FRESH;
        assertThat(one("hall").situation()).isEqualTo(Situation.POLLING);
        passed = SourceReports.FRESH.plusMillis(1);
        assertThat(one("hall").situation()).isEqualTo(Situation.UNATTENDED);
        assertThat(one("hall").posts()).isEqualTo(3);
        passed = Duration.ofHours(1);
        assertThat(latest.all()).isEmpty();
    }

    @Test
    void old_reports_that_are_read_again_at_a_start_are_old() {
        arrives("source/hall", report("hall", "a", Situation.POLLING, 3), NOON.minusSeconds(60));
        arrives("screen", null, NOON);
        assertThat(one("hall").situation()).isEqualTo(Situation.UNATTENDED);
    }

    @Test
    void what_all_instances_read_is_summed_up_over_those_that_live() {
        arrives("source/hook@a", report("hook", "a", Situation.RECEIVING, 3), NOON);
        arrives("source/hook@b", report("hook", "b", Situation.RECEIVING, 4), NOON.plusSeconds(9));
        assertThat(one("hook").posts()).isEqualTo(7);
        assertThat(one("hook").lately()).hasSize(SourceReport.SLICES).endsWith(7);
        assertThat(one("hook").postedAt()).isEqualTo(NOON.plusSeconds(4));
        passed = Duration.ofSeconds(8);
        assertThat(one("hook").posts()).isEqualTo(4);
        assertThat(one("hook").situation()).isEqualTo(Situation.RECEIVING);
    }

    @Test
    void where_one_instance_does_worse_people_are_told_that() {
        arrives("source/hook@a", report("hook", "a", Situation.STARTING, 3), NOON);
        arrives("source/hook@b", report("hook", "b", Situation.RECEIVING, 4), NOON);
        assertThat(one("hook").situation()).isEqualTo(Situation.STARTING);
    }

    @Test
    void what_is_no_report_is_passed_over() {
        arrives("source/hall", report("hall", "a", Situation.POLLING, 3), NOON);
        latest.read(record("source/hall", "nonsense".getBytes(StandardCharsets.UTF_8), NOON));
        latest.read(record("source/hall", null, NOON));
        assertThat(one("hall").situation()).isEqualTo(Situation.POLLING);
    }

    private SourceReport one(String source) {
        return latest.all().stream()
                .map(SourceReports.Reported::report)
                .filter(each -> each.source().equals(source))
                .findFirst()
                .orElseThrow();
    }

    private void arrives(String key, @Nullable SourceReport report, Instant at) {
        latest.read(record(key, report == null ? null : Latest.SCHEMA.write(report), at));
    }

    private static ConsumerRecord<String, byte[]> record(String key, byte @Nullable [] value, Instant at) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(
                "obsrs.signals",
                0,
                0,
                at.toEpochMilli(),
                TimestampType.LOG_APPEND_TIME,
                0,
                0,
                key,
                value,
                new RecordHeaders(),
                Optional.empty());
        record.headers().add(Latest.SCHEMA.header());
        return record;
    }

    private static SourceReport report(String source, String instance, Situation situation, int posts) {
        return new SourceReport(
                SourceReport.TYPE,
                source,
                "mastodon",
                "m.example",
                instance,
                situation,
                null,
                20,
                null,
                NOON,
                NOON.plusSeconds(posts),
                posts,
                List.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, posts));
    }
}
