package fr.obsrs.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.bench.PipelineReport.Cost;
import fr.obsrs.bench.PipelineReport.Run;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class PipelineReportTest {
    @Test
    void latencies_are_told_by_their_percentiles_in_milliseconds() {
        Histogram micros = new Histogram(5);
        LongStream.rangeClosed(1, 100).forEach(n -> micros.recordValue(n * 100));
        assertThat(Latency.of(micros)).isEqualTo(new Latency(5, 9.5, 9.9, 10));
    }

    @Test
    void without_a_post_there_is_no_latency() {
        assertThat(Latency.of(new Histogram(3))).isEqualTo(new Latency(0, 0, 0, 0));
    }

    @Test
    void a_run_is_a_row_with_the_broker_apart() {
        Cost wall = new Cost(Duration.ofMillis(500), 230L << 20);
        Cost broker = new Cost(Duration.ofMillis(350), 0);
        Run run = new Run(10, 200, 180, 2, new Latency(6, 9.25, 12, 40), 1, 0, wall, broker, 1.25);
        assertThat(new PipelineReport(false, List.of(run)).table().lines())
                .containsExactly(
                        "**Post to stream, and processor time per post**: From its source over the rules, through Kafka, to the streams.",
                        "",
                        "| posts/s | posts | shown | streams | p50 ms | p95 ms | p99 ms | max ms | missing | twice | wall ms/post | broker ms/post | wall MiB | broker MiB | load |",
                        "|--------:|------:|------:|--------:|-------:|-------:|-------:|-------:|--------:|------:|-------------:|---------------:|---------:|-----------:|-----:|",
                        "|      10 |   200 |   180 |       2 |    6.0 |    9.3 |   12.0 |   40.0 |       1 |     0 |         2.50 |           1.75 |      230 |          - |  1.3 |");
    }

    @Test
    void where_a_person_approves_the_table_says_so() {
        assertThat(new PipelineReport(true, List.of()).table()).contains("a person who approves at once");
    }

    @Test
    void nothing_is_divided_by_no_posts() {
        assertThat(new Cost(Duration.ofMillis(500), 0).perPost(0)).isEqualTo("-");
    }
}
