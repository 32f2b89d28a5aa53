package fr.obsrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** A long event behind it: an installation that is killed shows the same wall again, and soon. */
class RestartIT {
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    @Test
    void after_a_long_event_and_a_crash_the_first_snapshot_is_the_last_one() {
        try (Installation installation = Installation.prepared().start();
                LongEvent event = new LongEvent(installation.broker())) {
            event.happen(PATIENCE);
            long decisions = event.decisions();
            assertThat(decisions).isGreaterThanOrEqualTo(LongEvent.posts() * 6L);
            List<String> newest = event.newestShown(200);
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(ids(firstSnapshot(installation))).isEqualTo(newest));
            JsonNode before = firstSnapshot(installation).get("posts");
            installation.kill();

            long begun = System.nanoTime();
            installation.start();
            JsonNode after = firstSnapshot(installation).get("posts");

            System.out.printf(
                    "First snapshot after a crash with %d decisions: %d ms%n",
                    decisions, (System.nanoTime() - begun) / 1_000_000);
            assertThat(after).isEqualTo(before);
        }
    }

    /** The first that is given at all: whoever is not ready answers 503. */
    private static JsonNode firstSnapshot(Installation installation) {
        HttpResponse<String> answer = await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> installation.send(installation.request("/wall/posts")), got -> got.statusCode() == 200);
        return Installation.parse(answer.body());
    }

    private static List<String> ids(JsonNode snapshot) {
        return StreamSupport.stream(snapshot.get("posts").spliterator(), false)
                .map(post -> post.get("id").asText())
                .toList();
    }
}
