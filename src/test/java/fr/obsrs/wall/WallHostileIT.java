package fr.obsrs.wall;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.obsrs.Hostile;
import fr.obsrs.post.Post;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every string of the hostile lists on the projected page, each as words and as name of a poster. */
class WallHostileIT {
    private static final List<Post> POSTS = IntStream.range(0, Hostile.all().size())
            .mapToObj(number -> Hostile.post(number, Hostile.all().get(number)))
            .toList();

    private static final int AT_ONCE = 9;

    @Test
    void a_proofreader_would_print_every_wall_of_them() {
        try (PaintedWall wall = new PaintedWall()) {
            Page page = wall.open("/wall?lang=fr", 1920, 1080, List.of());
            int hung;
            for (int next = 0; next < POSTS.size(); next += hung) {
                List<WallPost> posters = IntStream.range(next, Math.min(POSTS.size(), next + AT_ONCE))
                        .mapToObj(WallHostileIT::poster)
                        .toList();
                wall.reset(posters, Map.of());
                page.waitForSelector("[data-id='" + posters.get(0).id() + "']");
                PaintedWall.settle(page);
                assertThat(WallInspection.problems(page))
                        .as("from string %d", next)
                        .isEmpty();
                assertThat(page.locator("#mosaic").innerHTML())
                        .doesNotContainPattern("<(script|iframe|object|embed|meta|base)\\b");
                hung = page.locator("#mosaic > article:not([aria-hidden])").count();
                assertThat(hung).isPositive();
            }
            assertThat(wall.problems()).isEmpty();
        }
    }

    private static WallPost poster(int number) {
        Post post = POSTS.get(number);
        return WallPost.of(1 + number, post.text()).by(post.author().name());
    }
}
