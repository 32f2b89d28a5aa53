package fr.obsrs.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.obsrs.Browsers;
import fr.obsrs.Entrance;
import fr.obsrs.Installation;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** People come in, go out, are invited, forget their passphrase and are sent away. */
class SignInIT {
    private static final Installation WALL = Installation.prepared();
    private static final String WORDS = "un mur, cinq ateliers";
    private static final Pattern LINK = Pattern.compile("https?://[^/\"\\s]+(/desk/link/[\\w.-]+)");

    private final List<BrowserContext> contexts = new ArrayList<>();

    @BeforeAll
    static void start() {
        WALL.start();
    }

    @AfterAll
    static void stop() {
        WALL.close();
    }

    @AfterEach
    void close() {
        contexts.forEach(BrowserContext::close);
    }

    private Page somebody() {
        BrowserContext context = Browsers.chromium().newContext(new Browser.NewContextOptions().setLocale("fr-FR"));
        contexts.add(context);
        return context.newPage();
    }

    private static void signIn(Page page, String name, String passphrase) {
        page.getByLabel("Identifiant").fill(name);
        page.getByLabel("Phrase de passe", new Page.GetByLabelOptions().setExact(true))
                .fill(passphrase);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Entrer"))
                .click();
    }

    private static HttpResponse<String> with(String cookie, String path) {
        return WALL.send(WALL.request(path).header("Cookie", cookie));
    }

    private static HttpResponse<String> post(String cookie, String path, String... form) {
        return WALL.send(Entrance.form(WALL.request(path).header("Cookie", cookie), form));
    }

    private static String link(String text) {
        Matcher found = LINK.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    /** Invited by the administrator, and in. */
    private static String invited(String name, String role) {
        String link = link(post(Entrance.cookie(WALL), "/desk/people/invitations", "role", role)
                .body());
        HttpResponse<String> accepted = WALL.send(Entrance.form(WALL.request(link), "name", name, "passphrase", WORDS));
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(303);
        assertThat(WALL.send(Entrance.form(WALL.request(link), "name", name + "2", "passphrase", WORDS))
                        .statusCode())
                .as("used twice")
                .isEqualTo(404);
        return Entrance.cookie(accepted);
    }

    @Test
    void a_person_is_shown_the_door_comes_in_and_is_where_they_wanted_to_be() {
        Page page = somebody();
        page.navigate(WALL.url("/desk/sources?lang=fr"));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Le bureau des affiches")))
                .isVisible();
        signIn(page, Installation.ADMIN, "not the passphrase");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("ne va pas");
        assertThat(page.getByLabel("Identifiant")).hasValue(Installation.ADMIN);
        signIn(page, Installation.ADMIN, Installation.PASSWORD);
        assertThat(page).hasURL(WALL.url("/desk/sources?lang=fr"));
        page.navigate(WALL.url("/desk/account"));
        assertThat(page.locator(".tab")).containsText("Chrome · Linux");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sortir"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("sorti du bureau");
        page.navigate(WALL.url("/desk"));
        assertThat(page.getByLabel("Identifiant")).isVisible();
    }

    @Test
    void a_passphrase_can_be_looked_at_before_it_is_sent() {
        Page page = somebody();
        page.navigate(WALL.url("/desk/sign-in"));
        var field = page.getByLabel("Phrase de passe", new Page.GetByLabelOptions().setExact(true));
        field.fill("montrez-moi");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Voir la phrase de passe"))
                .click();
        assertThat(field).hasAttribute("type", "text");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cacher la phrase de passe"))
                .click();
        assertThat(field).hasAttribute("type", "password");
    }

    @Test
    void nobody_is_led_to_another_place_by_a_link_to_the_door() {
        for (String back : List.of("//evil.example", "https://evil.example/desk", "/desk//evil.example", "/wall")) {
            HttpResponse<String> in = WALL.send(Entrance.form(
                    WALL.request("/desk/sign-in"),
                    "name",
                    Installation.ADMIN,
                    "passphrase",
                    Installation.PASSWORD,
                    "back",
                    back));
            assertThat(in.headers().firstValue("Location").orElse("")).endsWith("/desk");
        }
    }

    @Test
    void the_cookie_is_kept_from_scripts_and_from_other_sites_and_over_tls_from_everybody() {
        HttpResponse<String> plain = WALL.send(Entrance.form(
                WALL.request("/desk/sign-in"), "name", Installation.ADMIN, "passphrase", Installation.PASSWORD));
        assertThat(plain.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("obsrs=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure", "Domain");
        HttpResponse<String> encrypted = WALL.send(Entrance.form(
                WALL.request("/desk/sign-in").header("X-Forwarded-Proto", "https"),
                "name",
                Installation.ADMIN,
                "passphrase",
                Installation.PASSWORD));
        assertThat(encrypted.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("__Host-obsrs=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/", "Secure")
                .doesNotContain("Domain");
        HttpResponse<String> elsewhere = WALL.send(Entrance.form(
                WALL.request("/desk/sign-in").header("Origin", "http://evil.example"),
                "name",
                Installation.ADMIN,
                "passphrase",
                Installation.PASSWORD));
        assertThat(elsewhere.statusCode()).isEqualTo(403);
    }

    @Test
    void guessing_at_the_door_is_slowed_down_and_says_for_how_long() {
        List<HttpResponse<String>> answers = IntStream.range(0, 12)
                .mapToObj(guess -> WALL.send(Entrance.form(
                        WALL.request("/desk/sign-in"), "name", "guessed", "passphrase", "guess number " + guess)))
                .toList();
        HttpResponse<String> last = answers.get(11);
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After").orElse("")).matches("[1-7]");
        assertThat(last.body()).contains("pas bloqué").doesNotContain("guess number");
        assertThat(with(Entrance.cookie(WALL), "/desk/api/queue").statusCode()).isEqualTo(200);
    }

    @Test
    void who_is_invited_is_in_and_may_what_was_meant() {
        String vera = invited("vera", Role.VIEWER);
        assertThat(with(vera, "/desk/api/queue").statusCode()).isEqualTo(200);
        assertThat(with(vera, "/desk/people").headers().firstValue("Location").orElse(""))
                .startsWith("/desk/account");
        assertThat(WALL.send(WALL.request("/desk/api/scene")
                                .header("Cookie", vera)
                                .header("Content-Type", "application/json")
                                .PUT(HttpRequest.BodyPublishers.ofString("{\"curtain\":true}")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(Entrance.cookie(WALL), "/desk/people/role", "name", "vera", "role", "moderator")
                        .statusCode())
                .isEqualTo(303);
        assertThat(WALL.send(WALL.request("/desk/api/scene")
                                .header("Cookie", vera)
                                .header("Content-Type", "application/json")
                                .PUT(HttpRequest.BodyPublishers.ofString("{\"curtain\":false}")))
                        .statusCode())
                .isEqualTo(200);
        post(Entrance.cookie(WALL), "/desk/people/remove", "name", "vera");
        assertThat(with(vera, "/desk/api/queue").statusCode()).isEqualTo(401);
    }

    @Test
    void a_session_outlives_a_crash_and_ends_where_it_is_ended() {
        String paul = invited("paul", Role.MODERATOR);
        String phone = Entrance.cookie(WALL, "paul", WORDS);
        WALL.kill();
        WALL.start();
        assertThat(with(paul, "/desk/api/queue").statusCode()).isEqualTo(200);
        String ended = Token.hash(phone.replaceFirst(".*=", ""));
        assertThat(with(paul, "/desk/account").body()).contains(ended);
        assertThat(with(phone, "/desk/api/queue").statusCode()).isEqualTo(200);
        post(paul, "/desk/account/sessions", "id", ended);
        assertThat(with(phone, "/desk/api/queue").statusCode()).isEqualTo(401);
        assertThat(with(paul, "/desk/api/queue").statusCode()).isEqualTo(200);
        String amina = Entrance.cookie(WALL);
        post(paul, "/desk/account/sessions", "id", Token.hash(amina.replaceFirst(".*=", "")));
        assertThat(with(amina, "/desk/api/queue").statusCode())
                .as("somebody else's")
                .isEqualTo(200);
        String changed = Entrance.cookie(
                post(paul, "/desk/account/passphrase", "present", WORDS, "passphrase", "une autre phrase de passe"));
        assertThat(with(paul, "/desk/api/queue").statusCode()).isEqualTo(401);
        assertThat(with(changed, "/desk/api/queue").statusCode()).isEqualTo(200);
    }

    @Test
    void the_command_at_the_console_gives_one_link_for_a_forgotten_passphrase()
            throws IOException, InterruptedException {
        String lea = invited("lea", Role.MODERATOR);
        String link = link(Console.reset(WALL, 0, "lea"));
        assertThat(Console.reset(WALL, 2, "nobody")).contains("no account 'nobody'");
        assertThat(Console.reset(WALL, 2, Installation.ADMIN)).contains("settings");
        HttpResponse<String> set = WALL.send(Entrance.form(WALL.request(link), "passphrase", "une phrase toute neuve"));
        assertThat(with(Entrance.cookie(set), "/desk/api/queue").statusCode()).isEqualTo(200);
        assertThat(with(lea, "/desk/api/queue").statusCode()).isEqualTo(401);
        assertThat(WALL.send(Entrance.form(WALL.request(link), "passphrase", "encore une autre phrase"))
                        .statusCode())
                .isEqualTo(404);
        Entrance.cookie(WALL, "lea", "une phrase toute neuve");
    }
}
