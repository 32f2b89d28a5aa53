package fr.obsrs.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.obsrs.Entrance;
import fr.obsrs.Installation;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;

/** Walks through the pages at the door and those of the team, in each of their states. */
final class DoorPages {
    private static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script><img src=//evil.example onerror=alert(1)>",
            "\"><svg/onload=alert(1)> javascript:alert(1) {{7*7}} ${7*7} {people:title}",
            "\u202Etxet sdrawkcab \u2066 الكلمات T\u0335\u0322o\u0334\u0315 👩‍👩‍👧‍👦",
            "W" + "o".repeat(400));

    private final AtTheDoor door;
    private final Installation wall;
    private final String admin;

    DoorPages(AtTheDoor door) {
        this.door = door;
        this.wall = door.wall;
        this.admin = Entrance.cookie(wall);
    }

    /** Outside: the entrance, and each kind of link. */
    void assertTheDoorIsForEverybody() {
        Page page = door.somebody();
        for (String path : List.of("/desk/sign-in?lang=en&left=yes", "/desk/setup/nothing")) {
            page.navigate(wall.url(path));
            door.assertForEverybody(page);
        }
        page.navigate(wall.url("/desk/sign-in"));
        page.getByLabel("Identifiant").fill("personne");
        page.locator("#passphrase").fill("not the passphrase");
        page.locator(".cta").click();
        assertThat(page.locator("#erreur")).isVisible();
        door.assertForEverybody(page);

        String invitation = door.invitation(Role.VIEWER);
        page.navigate(wall.url(invitation));
        door.assertForEverybody(page);
        page.getByLabel("Identifiant").fill("deux mots");
        page.locator("#passphrase").fill(AtTheDoor.WORDS);
        page.locator(".cta").click();
        assertThat(page.locator("#erreur")).isVisible();
        door.assertForEverybody(page);
        page.navigate(wall.url("/desk/link/nothing"));
        door.assertForEverybody(page);
    }

    /** Inside: people, links that are shown once, one's own account. */
    void assertTheTeamIsForEverybody() {
        String zoe = door.invited("zoe", Role.MODERATOR);
        door.invitation(Role.ADMIN);
        Page page = door.inside(admin, 320);
        page.navigate(wall.url("/desk/people?said=last"));
        assertThat(page.locator("[role=alert].dit")).isVisible();
        page.locator("summary").first().click();
        door.assertForEverybody(page);
        page.keyboard().press("Shift+Escape");
        assertThat(page.locator("#murs")).isVisible();
        page.keyboard().press("Escape");
        page.locator(".faire [action*=passphrase] button").first().click();
        assertThat(page.locator("#adresse")).isVisible();
        door.assertForEverybody(page);
        Page own = door.inside(zoe, 320);
        own.navigate(wall.url("/desk/account?lang=en&said=passphrase"));
        assertThat(own.locator("#secours")).isVisible();
        door.assertForEverybody(own);
    }

    /** Names and devices that only somebody with the broker in hand can write, and what anyone can type. */
    void assertWhatHostilePeopleSendIsShownAsWords() {
        try {
            for (String hostile : HOSTILE) {
                Account account = AnAccount.write(wall, hostile, AtTheDoor.WORDS, Role.VIEWER);
                AnAccount.session(wall, account, hostile, Instant.now());
            }
            assertTheTeamReadsThem(door.inside(admin, 320));
        } finally {
            HOSTILE.forEach(hostile -> door.post(admin, "/desk/people/remove", "name", hostile));
        }
        assertThat(door.with(admin, "/desk/people").body()).doesNotContain("alert(1)", "evil.example");
        for (String hostile : HOSTILE) {
            HttpResponse<String> refused = wall.send(Entrance.form(
                    wall.request("/desk/sign-in").header("User-Agent", hostile.replaceAll("[^ -~]", "?")),
                    "name",
                    hostile,
                    "passphrase",
                    "not the passphrase"));
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.body()).doesNotContain("<script>alert", "<img src=//", "<svg/onload");
        }
        HttpResponse<String> huge = wall.send(
                Entrance.form(wall.request("/desk/sign-in"), "name", "n".repeat(1_000_000), "passphrase", "x"));
        assertThat(huge.statusCode()).isBetween(400, 499);
    }

    private void assertTheTeamReadsThem(Page page) {
        Awaitility.await().untilAsserted(() -> {
            page.navigate(wall.url("/desk/people"));
            assertThat(page.locator("th bdi").allTextContents()).containsAll(HOSTILE);
            assertThat(page.locator("td bdi").allTextContents()).containsAll(HOSTILE);
        });
        assertThat(page.locator("main img, main script, main svg")).hasCount(0);
        door.assertForEverybody(page);
    }
}
