package fr.obsrs.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.Installation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody gets to the desk but who may, whatever way the address is spelt. */
class AccessIT {
    private static final Installation INSTALLATION = Installation.prepared();
    private static final String POST = "form-00000000000000000000000000000000";

    @BeforeAll
    static void start() {
        INSTALLATION.start();
    }

    @AfterAll
    static void stop() {
        INSTALLATION.close();
    }

    /** As it is written, without any client tidying the path; gives the status line's code and the body. */
    private static String raw(String method, String path) throws IOException {
        URI base = URI.create(INSTALLATION.url("/"));
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            OutputStream out = socket.getOutputStream();
            String request =
                    "%s %s HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}";
            out.write(request.formatted(method, path).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk",
                "/desk/",
                "/desk;x",
                "/desk;x=1/",
                "/desk%3Bx",
                "//desk",
                "/./desk",
                "/x/../desk",
                "/%64esk",
                "/desk/api/queue",
                "/desk/api/queue/",
                "/desk/api/queue;x",
                "/desk/api/queue%3Bx",
                "/desk;x/api/queue",
                "/desk%2Fapi%2Fqueue",
                "/desk%5Capi%5Cqueue",
                "/desk\\api\\queue",
                "/desk//api//queue",
                "/desk/./api/./queue",
                "/desk/api/x/../queue",
                "/wall/../desk/api/queue",
                "/assets/../desk/api/queue",
                "/DESK/api/queue"
            })
    void no_spelling_of_the_address_opens_the_desk(String path) throws IOException {
        String answer = raw("GET", path);
        assertThat(answer).doesNotContain("\"posts\"").doesNotContain("id=\"relire\"");
        assertThat(answer.substring(9, 12)).isIn("400", "401", "404");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";x", "/", "%3Bx"})
    void nobody_decides_without_an_account(String end) throws IOException {
        for (String path : List.of("/desk/api/posts/" + POST + "/decisions", "/desk/api/posts/" + POST + "/erase")) {
            assertThat(raw("POST", path + end).substring(9, 12)).isIn("401", "404");
        }
        assertThat(raw("PUT", "/desk/api/scene" + end).substring(9, 12)).isIn("401", "404");
    }

    @Test
    void a_wrong_password_is_asked_again_and_an_unknown_name_is_told_no_more() {
        for (String pair : List.of("amina:wrong", "nobody:wrong", "amina:", ":")) {
            String basic = java.util.Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
            var answer = INSTALLATION.send(
                    INSTALLATION.request("/desk/api/queue").header("Authorization", "Basic " + basic));
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                    .startsWith("Basic");
            assertThat(answer.body()).contains("Sign in");
        }
    }

    @Test
    void guessing_is_slowed_down_and_locks_nobody_out() {
        INSTALLATION.json(INSTALLATION.signedIn("/desk/api/queue"));
        List<HttpResponse<String>> answers = IntStream.range(0, 12)
                .mapToObj(guess -> INSTALLATION.send(
                        INSTALLATION.signedIn("/desk/api/queue", Installation.ADMIN, "guess number " + guess)))
                .toList();
        assertThat(answers.get(0).statusCode()).isEqualTo(401);
        HttpResponse<String> last = answers.get(11);
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After").orElse("")).matches("[1-7]");
        assertThat(last.headers().firstValue("Content-Type").orElse("")).contains("problem+json");
        INSTALLATION.json(INSTALLATION.signedIn("/desk/api/queue"));
    }

    /** As a browser asks that got the page over plain HTTP. */
    private static HttpResponse<String> curtain(String origin) {
        return INSTALLATION.send(INSTALLATION
                .signedIn("/desk/api/scene")
                .header("Content-Type", "application/json")
                .header("Origin", origin)
                .PUT(HttpRequest.BodyPublishers.ofString("{\"curtain\":false}")));
    }

    @Test
    void another_site_cannot_make_a_moderators_browser_act() {
        HttpRequest.Builder request = INSTALLATION
                .signedIn("/desk/api/scene")
                .header("Content-Type", "application/json")
                .header("Sec-Fetch-Site", "cross-site")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"curtain\":true}"));
        assertThat(INSTALLATION.send(request).statusCode()).isEqualTo(403);
        assertThat(curtain("null").statusCode()).isEqualTo(403);
        assertThat(curtain("http://127.0.0.1:1").statusCode()).isEqualTo(403);
        assertThat(curtain(INSTALLATION.url("").replaceFirst("/$", "")).statusCode())
                .isEqualTo(200);
        assertThat(INSTALLATION
                        .send(INSTALLATION.request("/wall/posts"))
                        .headers()
                        .firstValue("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void the_first_password_is_nowhere_in_what_the_console_says() {
        assertThat(INSTALLATION.output()).doesNotContain(Installation.PASSWORD);
    }
}
