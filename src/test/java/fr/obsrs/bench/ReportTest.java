package fr.obsrs.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.bench.Report.Cost;
import fr.obsrs.bench.Report.Latency;
import fr.obsrs.bench.Report.Run;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class ReportTest {
    @Test
    void latencies_are_told_by_their_percentiles() {
        Histogram millis = new Histogram(3);
        LongStream.rangeClosed(1, 100).forEach(millis::recordValue);
        assertThat(Latency.of(millis)).isEqualTo(new Latency(50, 95, 99, 100));
    }

    @Test
    void without_a_post_there_is_no_latency() {
        assertThat(Latency.of(new Histogram(3))).isEqualTo(new Latency(0, 0, 0, 0));
    }

    @Test
    void a_run_is_a_row_with_the_broker_apart() {
        Cost wall = new Cost(Duration.ofMillis(500), OptionalLong.of(230L << 20));
        Cost broker = new Cost(Duration.ofMillis(350), OptionalLong.empty());
        Run run = new Run(10, 200, 180, 2, new Latency(6, 9, 12, 40), 1, 0, wall, broker, 1.25);
        assertThat(new Report("A machine", List.of(run)).table().lines())
                .containsExactly(
                        "Post to stream, and processor time per post. A machine",
                        "",
                        "| posts/s | judged | shown | streams | p50 ms | p95 ms | p99 ms | max ms | missing | twice | wall ms/post | broker ms/post | wall MiB | broker MiB | load |",
                        "|--------:|-------:|------:|--------:|-------:|-------:|-------:|-------:|--------:|------:|-------------:|---------------:|---------:|-----------:|-----:|",
                        "|      10 |    200 |   180 |       2 |      6 |      9 |     12 |     40 |       1 |     0 |         2.50 |           1.75 |      230 |          - |  1.3 |");
    }

    @Test
    void nothing_is_divided_by_no_posts() {
        assertThat(new Cost(Duration.ofMillis(500), OptionalLong.empty()).perPost(0))
                .isEqualTo("-");
    }
}
