package fr.obsrs.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorsTest {
    private static boolean isActivity(String request) {
        String[] parts = request.split(" ", 2);
        return Doors.isActivity(HttpMethod.valueOf(parts[0]), parts[1]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GET /desk", "GET /desk/journal", "POST /desk/api/posts/x/decisions", "PUT /desk/api/scene"})
    void a_page_that_is_opened_or_something_done_keeps_a_session_alive(String request) {
        assertThat(isActivity(request)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /desk/api/events",
                "POST /desk/api/events",
                "GET /desk/api/queue",
                "GET /desk/api/scene",
                "GET /wall/events",
                "POST /wall/signals"
            })
    void what_an_open_page_asks_and_says_by_itself_does_not(String request) {
        assertThat(isActivity(request)).isFalse();
    }
}
