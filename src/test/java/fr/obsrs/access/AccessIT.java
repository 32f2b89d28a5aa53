package fr.obsrs.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.Entrance;
import fr.obsrs.Installation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nobody gets to the desk but who may, whatever way the address is spelt. */
class AccessIT {
    private static final Installation INSTALLATION = Installation.prepared();
    private static final String WORDS = "un mur, cinq ateliers";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

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

    private static String status(String answer) {
        return answer.substring(9, 12);
    }

    /** Every way we know to spell an address so that a rule on paths, here or in a proxy, might not know it. */
    static Stream<String> spellings() {
        return Routes.all().stream()
                .filter(route -> !route.roles().isEmpty())
                .map(route -> route.method() + " " + route.address())
                .flatMap(AccessIT::spellings);
    }

    private static Stream<String> spellings(String route) {
        String method = route.substring(0, route.indexOf(' ') + 1);
        String path = route.substring(route.indexOf(' ') + 1);
        String below = path.substring(1);
        return Stream.of(
                        path,
                        path + "/",
                        path + ";x",
                        path + ";x=1/",
                        path + "%3Bx",
                        path + "%00",
                        path + "%20",
                        path + ".",
                        path + "?x",
                        "/desk;x" + path.substring(5),
                        "/" + path,
                        "/./" + below,
                        "/x/../" + below,
                        "/desk/.." + path,
                        "/wall/.." + path,
                        "/assets/.." + path,
                        "/assets/..%2F" + below,
                        "/%64esk" + path.substring(5),
                        "/DESK" + path.substring(5),
                        "/" + below.replace("/", "%2F"),
                        "/" + below.replace("/", "%5C"),
                        "/" + below.replace("/", "\\"),
                        "/" + below.replace("/", "//"),
                        "/" + below.replace("/", "/./"))
                .map(spelt -> method + spelt);
    }

    @Test
    void no_spelling_of_any_address_of_the_desk_opens_it() throws IOException {
        List<String> spellings = spellings().toList();
        assertThat(spellings).hasSizeGreaterThan(400);
        for (String spelling : spellings) {
            String[] parts = spelling.split(" ", 2);
            String answer = raw(parts[0], parts[1]);
            assertThat(answer).as(spelling).doesNotContain("\"posts\"", "id=\"relire\"", "id=\"titre\"");
            assertThat(status(answer)).as(spelling).isIn("400", "401", "404", "405", "415");
        }
    }

    /** What a role gets at a route: in, too little, or not signed in. */
    private static String gets(Routes.Route route, @Nullable String cookie) throws IOException {
        HttpRequest.Builder request = INSTALLATION
                .request(route.address())
                .header("Accept", route.isPage() ? "text/html" : "*/*")
                .header("Content-Type", route.isPage() ? "application/x-www-form-urlencoded" : "application/json")
                .method(route.method(), HttpRequest.BodyPublishers.ofString(route.isPage() ? "x=y" : "{}"));
        if (cookie != null) {
            Entrance.fromOurPage(request).header("Cookie", cookie);
        }
        HttpResponse<InputStream> answer = HTTP.sendAsync(request.build(), HttpResponse.BodyHandlers.ofInputStream())
                .join();
        answer.body().close();
        String to = answer.headers().firstValue("Location").orElse("");
        return switch (answer.statusCode()) {
            case 401 -> "nobody";
            case 403 -> "too little";
            case 303 -> to.contains("/desk/sign-in?back=") ? "nobody" : "in";
            default -> "in";
        };
    }

    @Test
    void every_role_gets_every_route_that_is_meant_for_it_and_no_other() throws IOException {
        AnAccount.write(INSTALLATION, "vera", WORDS, Role.VIEWER);
        AnAccount.write(INSTALLATION, "mona", WORDS, Role.MODERATOR);
        Awaitility.await().untilAsserted(() -> {
            Entrance.cookie(INSTALLATION, "vera", WORDS);
            Entrance.cookie(INSTALLATION, "mona", WORDS);
        });
        Map<String, String> found = new TreeMap<>();
        Map<String, String> meant = new TreeMap<>();
        for (String role : List.of("nobody", Role.VIEWER, Role.MODERATOR, Role.ADMIN)) {
            for (Routes.Route route : Routes.all()) {
                String least = Matrix.least().get(route.toString());
                if (Matrix.ANYONE.equals(least)) {
                    continue;
                }
                // Anew for each route: one of them signs out.
                String cookie = switch (role) {
                    case "nobody" -> null;
                    case Role.VIEWER -> Entrance.cookie(INSTALLATION, "vera", WORDS);
                    case Role.MODERATOR -> Entrance.cookie(INSTALLATION, "mona", WORDS);
                    default -> Entrance.cookie(INSTALLATION);
                };
                found.put(role + " " + route, gets(route, cookie));
                boolean may = Role.ALL.indexOf(role) >= Role.ALL.indexOf(least);
                meant.put(role + " " + route, cookie == null ? "nobody" : may ? "in" : "too little");
            }
        }
        assertThat(found).isEqualTo(meant);
    }

    @Test
    void a_name_and_password_with_each_request_are_for_scripts_and_open_no_page() {
        assertThat(INSTALLATION.send(INSTALLATION.signedIn("/desk/api/queue")).statusCode())
                .isEqualTo(200);
        for (String page : List.of("/desk", "/desk/people", "/desk/sources", "/desk;x/api/../people")) {
            assertThat(INSTALLATION.send(INSTALLATION.signedIn(page)).statusCode())
                    .as(page)
                    .isIn(401, 404);
        }
    }

    @Test
    void a_browser_is_never_asked_by_its_own_box() {
        for (String[] header : new String[][] {
            {"Sec-Fetch-Mode", "cors"}, {"User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Firefox/145.0"}
        }) {
            var answer =
                    INSTALLATION.send(INSTALLATION.request("/desk/api/queue").header(header[0], header[1]));
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
        }
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
