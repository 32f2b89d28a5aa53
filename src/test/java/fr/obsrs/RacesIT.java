package fr.obsrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.obsrs.access.AnAccount;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two moderators on one post: exactly one wins, the other is told who did. */
class RacesIT {
    private static final int RACES = 50;

    @Test
    void every_race_has_one_winner() {
        try (Installation installation = Installation.prepared().start()) {
            DeskClient desk = new DeskClient(installation);
            AnAccount.write(installation, "theo", Installation.PASSWORD);
            DeskClient theos = new DeskClient(installation, "theo", Installation.PASSWORD);
            IntStream.range(0, RACES)
                    .forEach(race -> installation.json(Installation.posting(
                            installation.request("/posts"), Map.of("name", "Samir", "text", "Course no " + race))));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> desk.posts("waiting").size() == RACES);

            for (JsonNode post : desk.posts("waiting")) {
                race(desk, theos, post);
            }

            assertThat(desk.posts("waiting")).isEmpty();
            assertThat(desk.posts("shown").size() + desk.posts("rejected").size())
                    .isEqualTo(RACES);
            assertThat(desk.wall()).hasSameSizeAs(desk.posts("shown"));
        }
    }

    static void race(DeskClient one, DeskClient other, JsonNode post) {
        CompletableFuture<HttpResponse<String>> approval = one.decide(post, "approve", UUID.randomUUID());
        CompletableFuture<HttpResponse<String>> rejection = other.decide(post, "reject", UUID.randomUUID());
        List<Integer> answers =
                List.of(approval.join().statusCode(), rejection.join().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        boolean approved = answers.get(0) == 200;
        JsonNode loser =
                Installation.parse((approved ? rejection : approval).join().body());
        assertThat(loser.at("/winner/standing").asText()).isEqualTo(approved ? "shown" : "rejected");
        assertThat(loser.at("/winner/by").asText()).isEqualTo((approved ? one : other).name());
    }
}
