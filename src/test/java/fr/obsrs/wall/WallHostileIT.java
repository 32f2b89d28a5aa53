package fr.obsrs.wall;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.obsrs.Hostile;
import fr.obsrs.Installation;
import fr.obsrs.post.Post;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every string of the hostile lists on the projected page, each in all fields of a post. */
class WallHostileIT {
    private static final List<Post> POSTS = IntStream.range(0, Hostile.all().size())
            .mapToObj(number -> Hostile.post(number, Hostile.all().get(number)))
            .toList();

    private static final int AT_ONCE = 9;

    @Test
    void a_proofreader_would_print_every_wall_of_them() {
        try (PaintedWall wall = new PaintedWall()) {
            Page page = wall.open("/wall?lang=fr", 1920, 1080, List.of());
            int next = 0;
            while (next < POSTS.size()) {
                List<Map<String, Object>> posters = IntStream.range(next, Math.min(POSTS.size(), next + AT_ONCE))
                        .mapToObj(WallHostileIT::poster)
                        .toList();
                wall.reset(posters, Map.of());
                page.waitForSelector("[data-id='" + id(next) + "']");
                PaintedWall.settle(page);
                assertThat(WallInspection.problems(page))
                        .as("from string %d", next)
                        .isEmpty();
                assertThat(page.locator("#mosaic").innerHTML())
                        .doesNotContainPattern("<(script|iframe|object|embed|meta|base)\\b");
                // The newest hangs always; a long one may leave no room for the one after it.
                int first = next;
                while (next < POSTS.size()
                        && page.locator("[data-id='" + id(next) + "']:not([aria-hidden])")
                                        .count()
                                == 1) {
                    next++;
                }
                assertThat(next).isGreaterThan(first);
            }
            assertThat(wall.problems()).isEmpty();
        }
    }

    /** As streams carry it, with the string in all its fields. */
    private static Map<String, Object> poster(int number) {
        Post post = POSTS.get(number);
        Map<String, Object> author = new HashMap<>(Map.of("name", post.author().name()));
        author.put("handle", post.author().handle());
        Map<String, Object> poster = new HashMap<>(Map.of(
                "id", id(number),
                "network", post.network().toString(),
                "url", String.valueOf(post.url()),
                "author", author,
                "text", post.text(),
                "spans", Installation.JSON.valueToTree(post.spans()),
                "tags", post.tags(),
                "media",
                        List.of(Map.of(
                                "kind",
                                "image",
                                "src",
                                "/media/1",
                                "alt",
                                post.media().get(0).alt())),
                "publishedAt", at(number),
                "shownAt", at(number)));
        poster.put("featured", number % 4 == 0);
        poster.put("lang", Hostile.cut(Hostile.all().get(number)));
        poster.put("warning", post.warning());
        poster.put("room", post.room());
        return poster;
    }

    private static String id(int number) {
        return "mastodon-" + number;
    }

    private static String at(int number) {
        return PaintedWall.NOW.minusSeconds(number + 1).toString();
    }
}
