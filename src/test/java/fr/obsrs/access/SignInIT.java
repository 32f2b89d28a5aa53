package fr.obsrs.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.obsrs.Entrance;
import fr.obsrs.Installation;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** People come in, go out, are invited, forget their passphrase and are sent away. */
class SignInIT {
    private static final AtTheDoor DOOR = new AtTheDoor();
    private static final Installation WALL = DOOR.wall;

    @BeforeAll
    static void start() {
        WALL.start();
    }

    @AfterAll
    static void stop() {
        DOOR.close();
    }

    @AfterEach
    void clear() {
        DOOR.clear();
    }

    private static void signIn(Page page, String name, String passphrase) {
        page.getByLabel("Identifiant").fill(name);
        page.getByLabel("Phrase de passe", new Page.GetByLabelOptions().setExact(true))
                .fill(passphrase);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Entrer"))
                .click();
    }

    @Test
    void a_person_is_shown_the_door_comes_in_and_is_where_they_wanted_to_be() {
        Page page = DOOR.somebody();
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
        Page page = DOOR.somebody();
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
        String session = Entrance.cookie(plain);
        assertThat(WALL.send(WALL.request("/desk/sign-out")
                                .header("Cookie", session)
                                .POST(HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .as("from nowhere")
                .isEqualTo(403);
        assertThat(DOOR.with(session, "/desk/api/queue").statusCode()).isEqualTo(200);
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
        assertThat(DOOR.with(Entrance.cookie(WALL), "/desk/api/queue").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_browser_that_was_in_before_is_let_in_while_others_guess_behind_its_address() {
        new KnownBrowser(DOOR).assertIsLetInWhileOthersGuess();
    }

    @Test
    void who_is_invited_is_in_and_may_what_was_meant() {
        String vera = DOOR.invited("vera", Role.VIEWER);
        assertThat(DOOR.with(vera, "/desk/api/queue").statusCode()).isEqualTo(200);
        assertThat(DOOR.with(vera, "/desk/people")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .startsWith("/desk/account");
        assertThat(WALL.send(Entrance.fromOurPage(WALL.request("/desk/api/scene"))
                                .header("Cookie", vera)
                                .header("Content-Type", "application/json")
                                .PUT(HttpRequest.BodyPublishers.ofString("{\"curtain\":true}")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(DOOR.post(Entrance.cookie(WALL), "/desk/people/role", "name", "vera", "role", "moderator")
                        .statusCode())
                .isEqualTo(303);
        assertThat(WALL.send(Entrance.fromOurPage(WALL.request("/desk/api/scene"))
                                .header("Cookie", vera)
                                .header("Content-Type", "application/json")
                                .PUT(HttpRequest.BodyPublishers.ofString("{\"curtain\":false}")))
                        .statusCode())
                .isEqualTo(200);
        DOOR.post(Entrance.cookie(WALL), "/desk/people/remove", "name", "vera");
        assertThat(DOOR.with(vera, "/desk/api/queue").statusCode()).isEqualTo(401);
    }

    @Test
    void a_session_outlives_a_crash_and_ends_where_it_is_ended() {
        String paul = DOOR.invited("paul", Role.MODERATOR);
        String phone = Entrance.cookie(WALL, "paul", AtTheDoor.WORDS);
        WALL.kill();
        WALL.start();
        assertThat(DOOR.with(paul, "/desk/api/queue").statusCode()).isEqualTo(200);
        String ended = AtTheDoor.session(phone);
        assertThat(DOOR.with(paul, "/desk/account").body()).contains(ended);
        assertThat(DOOR.with(phone, "/desk/api/queue").statusCode()).isEqualTo(200);
        DOOR.post(paul, "/desk/account/sessions", "id", ended);
        assertThat(DOOR.with(phone, "/desk/api/queue").statusCode()).isEqualTo(401);
        assertThat(DOOR.with(paul, "/desk/api/queue").statusCode()).isEqualTo(200);
        String amina = Entrance.cookie(WALL);
        DOOR.post(paul, "/desk/account/sessions", "id", AtTheDoor.session(amina));
        assertThat(DOOR.with(amina, "/desk/api/queue").statusCode())
                .as("somebody else's")
                .isEqualTo(200);
        String changed = Entrance.cookie(DOOR.post(
                paul,
                "/desk/account/passphrase",
                "present",
                AtTheDoor.WORDS,
                "passphrase",
                "une autre phrase de passe"));
        assertThat(DOOR.with(paul, "/desk/api/queue").statusCode()).isEqualTo(401);
        assertThat(DOOR.with(changed, "/desk/api/queue").statusCode()).isEqualTo(200);
    }

    @Test
    void the_command_at_the_console_gives_one_link_for_a_forgotten_passphrase()
            throws IOException, InterruptedException {
        String lea = DOOR.invited("lea", Role.MODERATOR);
        String link = AtTheDoor.link(Console.reset(WALL, 0, "lea"));
        assertThat(Console.reset(WALL, 2, "nobody")).contains("no account 'nobody'");
        assertThat(Console.reset(WALL, 2, Installation.ADMIN)).contains("settings");
        HttpResponse<String> set = WALL.send(Entrance.form(WALL.request(link), "passphrase", "une phrase toute neuve"));
        assertThat(DOOR.with(Entrance.cookie(set), "/desk/api/queue").statusCode())
                .isEqualTo(200);
        assertThat(DOOR.with(lea, "/desk/api/queue").statusCode()).isEqualTo(401);
        assertThat(WALL.send(Entrance.form(WALL.request(link), "passphrase", "encore une autre phrase"))
                        .statusCode())
                .isEqualTo(404);
        Entrance.cookie(WALL, "lea", "une phrase toute neuve");
    }

    @Test
    void an_open_stream_ends_within_five_seconds_of_its_session_its_account_or_its_time() {
        new OpenPages(DOOR).assertTheirStreamsEnd();
    }

    @Test
    void every_change_among_people_is_one_line_of_the_audit_and_of_the_journal() {
        new TeamAudit(DOOR).assertEveryChangeIsOneLine();
    }

    @Test
    void the_door_is_for_everybody() {
        new DoorPages(DOOR).assertTheDoorIsForEverybody();
    }

    @Test
    void the_team_is_for_everybody() {
        new DoorPages(DOOR).assertTheTeamIsForEverybody();
    }

    @Test
    void what_hostile_people_send_is_shown_as_words() {
        new DoorPages(DOOR).assertWhatHostilePeopleSendIsShownAsWords();
    }
}
