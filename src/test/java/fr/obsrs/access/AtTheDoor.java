package fr.obsrs.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import fr.obsrs.Barriers;
import fr.obsrs.Entrance;
import fr.obsrs.Installation;
import fr.obsrs.Visitors;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An installation, and people in front of it: with browsers, and with requests as a browser would send them. */
final class AtTheDoor implements AutoCloseable {
    static final String WORDS = "un mur, cinq ateliers";
    private static final Pattern LINK = Pattern.compile("https?://[^/\"\\s]+(/desk/link/[\\w.-]+)");

    final Installation wall = Installation.prepared();
    private final Visitors visitors = new Visitors();

    /** Somebody who is not in yet. */
    Page somebody() {
        return visitors.visitor(new Browser.NewContextOptions());
    }

    /** Somebody who is in, on a screen of that width. */
    Page inside(String cookie, int width) {
        return visitors.visitor(
                Entrance.with(wall, cookie, new Browser.NewContextOptions().setViewportSize(width, 844)));
    }

    /** Wide and narrow without a way to the side, without an error that a machine can find, and nothing of others'. */
    void assertForEverybody(Page page) {
        for (int width : new int[] {1280, 320}) {
            page.setViewportSize(width, 844);
            assertThat((Integer) Objects.requireNonNull(page.evaluate("document.documentElement.scrollWidth")))
                    .as("%s at %d", page.title(), width)
                    .isLessThanOrEqualTo(width);
        }
        assertThat(Barriers.of(page)).as(page.title()).isEmpty();
        assertThat(visitors.troubles()).isEmpty();
    }

    HttpResponse<String> with(String cookie, String path) {
        return wall.send(wall.request(path).header("Cookie", cookie));
    }

    HttpResponse<String> post(String cookie, String path, String... form) {
        return wall.send(Entrance.form(wall.request(path).header("Cookie", cookie), form));
    }

    static String link(String text) {
        Matcher found = LINK.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    /** A link that an administrator made. */
    String invitation(String role) {
        return link(post(Entrance.cookie(wall), "/desk/people/invitations", "role", role)
                .body());
    }

    /** Invited by the administrator, and in; gives the cookie. */
    String invited(String name, String role) {
        String link = invitation(role);
        HttpResponse<String> accepted = wall.send(Entrance.form(wall.request(link), "name", name, "passphrase", WORDS));
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(303);
        assertThat(wall.send(Entrance.form(wall.request(link), "name", name + "2", "passphrase", WORDS))
                        .statusCode())
                .as("used twice")
                .isEqualTo(404);
        return Entrance.cookie(accepted);
    }

    /** The id under which the pages list a session. */
    static String session(String cookie) {
        return Token.hash(cookie.replaceFirst(".*=", ""));
    }

    /** Everybody has gone home. */
    void clear() {
        visitors.close();
    }

    @Override
    public void close() {
        clear();
        wall.close();
    }
}
