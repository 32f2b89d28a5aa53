package fr.obsrs.wall.conformance;

import static fr.obsrs.wall.conformance.Subject.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.obsrs.EventStream;
import fr.obsrs.wall.conformance.Subject.Mine;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a stream is spoken: HTTP, frames, readers that are slow or gone. */
class WireConformanceIT {
    private static final int SCENES = 600;
    private static Subject wall;

    @BeforeAll
    static void start() {
        wall = new Subject();
    }

    @AfterAll
    static void stop() {
        wall.close();
    }

    private static Wire get(String version, String... headers) {
        String[] request = new String[2 + headers.length];
        request[0] = "GET /wall/events " + version;
        request[1] = "Host: wall";
        System.arraycopy(headers, 0, request, 2, headers.length);
        return Wire.sending(wall.address(), request);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1", "HTTP/1.0"})
    void the_body_is_plain_frames_until_the_connection_closes(String version) {
        try (Wire wire = get(version)) {
            List<String> head = wire.head().stream()
                    .map(line -> line.toLowerCase(Locale.ROOT))
                    .toList();
            assertThat(head.get(0)).isEqualTo("http/1.1 200 ok");
            assertThat(head).contains("connection: close", "cache-control: no-store");
            assertThat(head)
                    .noneMatch(line -> line.startsWith("transfer-encoding") || line.startsWith("content-length"));
            assertThat(head).noneMatch(line -> line.startsWith("set-cookie"));
            assertThat(wire.until("\n\n")).matches("retry: \\d{4}\n\n");
            assertThat(wire.until("\n\n")).matches("event: reset\ndata: \\{.*}\nid: [0-9a-f]{8}-\\d+\n\n");
            assertThat(wire.until("\n\n"))
                    .matches("event: lease\ndata: \\{\"seconds\":\\d+,\"revision\":\"[^\"]*\"}\n\n");
        }
    }

    @Test
    void a_client_that_asks_to_close_or_to_stay_gets_a_stream_all_the_same() {
        for (String connection : List.of("close", "keep-alive", "keep-alive, Upgrade")) {
            try (Wire wire = get("HTTP/1.1", "Connection: " + connection)) {
                assertThat(wire.until("event: lease\n")).contains("event: reset\n");
                assertThat(wire.staysOpen(Duration.ofMillis(300))).isTrue();
            }
        }
    }

    @Test
    void a_second_request_in_the_same_breath_does_not_get_into_the_stream() {
        for (String second : List.of("/wall/posts", "/wall/events", "/wall/events?room=cave")) {
            try (Wire wire = get("HTTP/1.1", "", "GET " + second + " HTTP/1.1", "Host: wall")) {
                String told = wire.until("event: lease\n");
                assertThat(told)
                        .startsWith("HTTP/1.1 200")
                        .containsOnlyOnce("HTTP/1.1 ")
                        .containsOnlyOnce("event: reset");
                assertThat(wire.staysOpen(Duration.ofMillis(300))).isTrue();
            }
        }
    }

    @Test
    void head_tells_the_head_and_ends() {
        HttpResponse<String> answer =
                wall.send(wall.request("/wall/events").method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream; charset=utf-8");
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void a_stream_is_only_read(String method) {
        HttpResponse<String> answer =
                wall.send(wall.request("/wall/events").method(method, HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    @Test
    void a_room_that_is_not_there_is_a_problem_and_so_is_a_body() {
        HttpResponse<String> answer = wall.send(wall.request("/wall/events?room=cave"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        try (Wire wire = get("HTTP/1.1", "Content-Length: 5", "", "hello")) {
            assertThat(wire.head().get(0)).contains("400");
        }
    }

    /** Scenes are the cheapest flood: far more of them than the kernel keeps for who does not read. */
    @Test
    void a_reader_that_sleeps_harms_nobody_and_is_told_the_difference_when_it_wakes() {
        try (Wire sleeper = Wire.asleep(wall.address(), "/wall/events");
                EventStream awake = wall.open("/wall/events")) {
            await().atMost(PATIENCE).until(() -> !awake.events("reset").isEmpty());
            for (int i = 0; i < SCENES; i++) {
                wall.scene("{\"announcement\":{\"title\":\"%d\",\"text\":\"%s\"}}".formatted(i, "x".repeat(400)));
            }
            Mine gone = wall.shown("Pendant la sieste");
            wall.retract(gone);
            Mine last = wall.shown("Au réveil");
            await().atMost(PATIENCE)
                    .until(() -> awake.events("post").stream()
                            .anyMatch(event -> event.data().get("id").asText().equals(last.id())));
            assertThat(awake.events("scene")).hasSize(SCENES);

            String told = sleeper.until("\"" + last.id() + "\"");
            assertThat(told.split("event: scene", -1)).hasSizeLessThan(SCENES * 3 / 4);
            assertThat(told).doesNotContain(gone.text());
        } finally {
            wall.scene("{\"announcement\":null}");
        }
    }

    @Test
    void a_client_that_leaves_in_the_middle_harms_nobody() {
        for (int i = 0; i < 50; i++) {
            Wire leaving = get("HTTP/1.1");
            leaving.until("event: reset");
            leaving.close();
        }
        try (EventStream stream = wall.open("/wall/events")) {
            Mine post = wall.shown("Toujours là");
            await().atMost(PATIENCE)
                    .until(() -> stream.events("post").stream()
                            .anyMatch(event -> event.data().get("id").asText().equals(post.id())));
        }
    }
}
