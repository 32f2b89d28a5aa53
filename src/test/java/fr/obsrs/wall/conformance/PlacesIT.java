package fr.obsrs.wall.conformance;

import static fr.obsrs.wall.conformance.Subject.PATIENCE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.obsrs.Installation;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A hall that takes all places: who is let in all the same, and what the others are told. */
class PlacesIT {
    private final Installation installation = Installation.prepared()
            .with("obsrs.wall.streams", "8")
            .with("obsrs.wall.streams-reserved", "3")
            .with("obsrs.wall.streams-per-address", "4")
            .start();
    private final List<Wire> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(Wire::close);
        installation.close();
    }

    private Wire ask(String query, String... authorization) {
        List<String> request = new ArrayList<>(List.of("GET /wall/events" + query + " HTTP/1.1", "Host: wall"));
        for (String pair : authorization) {
            request.add("Authorization: Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)));
        }
        Wire wire = Wire.sending(URI.create(installation.url("/")), request.toArray(String[]::new));
        open.add(wire);
        return wire;
    }

    private void isLetIn(Wire wire) {
        assertThat(wire.until("event: lease\n")).startsWith("HTTP/1.1 200").contains("event: reset\n");
    }

    private static void isSentAway(Wire wire) {
        assertThat(wire.head()).element(0).isEqualTo("HTTP/1.1 200 OK");
        assertThat(wire.until("\n\n")).matches("retry: (8|9|[12]\\d|3[01])\\d{3}\n: all places are taken\n\n");
    }

    private static String screen(int number) {
        return "?screen=" + "%032x".formatted(number);
    }

    @Test
    void screens_and_staff_get_in_where_a_hall_has_taken_all_places() {
        for (int i = 0; i < 4; i++) {
            isLetIn(ask(""));
        }
        isSentAway(ask(""));
        isSentAway(ask("?screen=projector"));
        assertThat(ask("", Installation.ADMIN + ":wrong password").head().get(0))
                .contains("401");

        isLetIn(ask(screen(1)));
        isLetIn(ask("", Installation.ADMIN + ":" + Installation.PASSWORD));
        isLetIn(ask(screen(2)));
        isSentAway(ask(screen(3)));
        isSentAway(ask("", Installation.ADMIN + ":" + Installation.PASSWORD));

        open.get(0).close();
        await().atMost(PATIENCE).untilAsserted(() -> isLetIn(ask("")));

        for (int i = 0; i < 10; i++) {
            Wire twice = Wire.sending(
                    URI.create(installation.url("/")),
                    "GET /wall/events" + screen(i) + " HTTP/1.1",
                    "Host: wall",
                    "",
                    "GET /wall/events HTTP/1.1",
                    "Host: wall");
            assertThat(twice.head().get(0)).isEqualTo("HTTP/1.1 200 OK");
            twice.close();
        }
        open.get(open.size() - 1).close();
        await().atMost(PATIENCE).untilAsserted(() -> isLetIn(ask("")));

        long stopping = System.nanoTime();
        installation.stop();
        assertThat(Duration.ofNanos(System.nanoTime() - stopping)).isLessThan(Duration.ofSeconds(10));
        assertThat(open.get(1).rest()).doesNotContain("HTTP/1.1 ");
    }
}
