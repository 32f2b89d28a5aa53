package fr.obsrs.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class DeskReportTest {
    @Test
    void each_measure_is_a_row_and_what_is_missing_is_told() {
        Latency latency = new Latency(6, 9.25, 12, 40);
        DeskReport report = new DeskReport(
                20,
                1000,
                new DeskReport.Answered(latency, 400, 0),
                new DeskReport.Answered(latency, 400, 3),
                new DeskReport.Gone(latency, 399_999, 1),
                1.25);
        assertThat(report.table().lines())
                .containsExactly(
                        "**The desk**: 20 decisions/s over its API, 1000 streams, load 1.3; from the moment each should have been made.",
                        "",
                        "|                    | counted | p50 ms | p95 ms | p99 ms | max ms | refused | missing |",
                        "|-------------------:|--------:|-------:|-------:|-------:|-------:|--------:|--------:|",
                        "|  approval answered |     400 |    6.0 |    9.3 |   12.0 |   40.0 |       0 |         |",
                        "|  takedown answered |     400 |    6.0 |    9.3 |   12.0 |   40.0 |       3 |         |",
                        "| gone from a stream |  399999 |    6.0 |    9.3 |   12.0 |   40.0 |         |       1 |");
    }

    @Test
    void an_answer_that_was_no_or_never_came_is_refused() {
        Answers answers = new Answers();
        answers.expect(System.nanoTime(), CompletableFuture.completedFuture(true));
        answers.expect(System.nanoTime(), CompletableFuture.completedFuture(false));
        answers.expect(System.nanoTime(), CompletableFuture.failedFuture(new IllegalStateException("cut")));
        answers.await();
        assertThat(answers.count()).isEqualTo(3);
        assertThat(answers.refused()).isEqualTo(2);
    }
}
