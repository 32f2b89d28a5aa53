package fr.obsrs.wall;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever people write, on whatever screen: a wall that could be printed. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WallLayoutIT {
    private static final int WALLS = 6;
    private static final List<String> WORDS = List.of(
            ("le la un de et à on ne pas chat post mairie story élus réseau giratoire anticonstitutionnellement budget"
                            + " intercommunalité 347 17 h « oui » non ! ? : 🎉 👩🏽‍💻 https://www.exemple.example/une/tres/longue/adresse?a=b"
                            + " @maud@social.example communauté Aïe résilience")
                    .split(" "));
    private static final List<String> ARABIC = List.of("نحن أيضًا نضيع بين الإحصائيات والمنشورات كل يوم".split(" "));

    private static PaintedWall wall;

    @BeforeAll
    static void open() {
        wall = new PaintedWall();
    }

    @AfterAll
    static void close() {
        wall.close();
        assertThat(wall.problems()).isEmpty();
    }

    private static List<WallPost> crowd(Random random) {
        return IntStream.range(0, 12)
                .mapToObj(i -> {
                    List<String> language = random.nextInt(8) == 0 ? ARABIC : WORDS;
                    int length = 1 + (int) Math.pow(random.nextInt(10), random.nextBoolean() ? 1 : 2);
                    String text = random.ints(length, 0, language.size())
                            .mapToObj(language::get)
                            .collect(Collectors.joining(random.nextInt(6) == 0 ? "\n" : " "));
                    int room = random.nextInt(6);
                    WallPost post =
                            WallPost.of(10 + i, text).by(random.nextBoolean() ? "Maud" : "Jean-Eudes-Marie, " + text);
                    post = room == 0 ? post : post.in("atelier-" + room);
                    post = post.onTheFrontPage(random.nextInt(5) == 0);
                    return random.nextInt(7) == 0 ? post.withPicture() : post;
                })
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "1920, 1080, ''",
        "3840, 2160, ''",
        "1080, 1920, ''",
        "1024, 768, ''",
        "1366, 768, ''",
        "1280, 720, ''",
        "1920, 1080, &contrast=more",
        "1920, 1080, &density=airy",
        "1080, 1920, &contrast=more"
    })
    void no_card_is_broken_on_a_screen_of(int width, int height, String needs) {
        Page page = wall.open("/wall?lang=fr" + needs, width, height, List.of());
        Random random = new Random(width * 31L + height);
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < WALLS; i++) {
            List<WallPost> crowd = crowd(random);
            String marker = "mur " + i;
            List<WallPost> posts = new ArrayList<>(crowd);
            posts.set(0, crowd.get(0).by(marker));

            wall.reset(posts, Map.of());

            page.waitForSelector("#mosaic > article:first-child[aria-label*='" + marker + "']");
            PaintedWall.settle(page);
            WallInspection.problems(page).forEach(problem -> problems.add(marker + ": " + problem));
            int count = page.locator("#mosaic > article:not([aria-hidden])").count();
            if (count < 3 || count > (needs.contains("airy") ? 5 : 9)) {
                problems.add(marker + ": " + count + " posters");
            }
        }
        assertThat(problems).isEmpty();
        page.context().close();
    }

    @Test
    void like_papers_never_touch_when_another_arrangement_parts_them() {
        Page page = wall.open("/wall?lang=fr", 1920, 1080, List.of());
        for (int seed = 0; seed < 8; seed++) {
            List<WallPost> posts = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                posts.add(WallPost.of(10 + i, "Deux mots, ou trois " + seed)
                        .in("atelier-" + (1 + (i * (1 + seed % 2) + seed) % 3)));
            }
            posts.set(0, posts.get(0).by("mur " + seed));

            wall.reset(posts, Map.of());

            page.waitForSelector("#mosaic > article:first-child[aria-label*='mur " + seed + "']");
            PaintedWall.settle(page);
            assertThat(page.evaluate(TOUCHING)).as("seed %d", seed).isEqualTo(0);
        }
        page.context().close();
    }

    /** Who hangs of twelve, of which p12 is the newest and p3 keeps its place; these are all equally large. */
    private static Object hanging(int most, String pinned, String featured) {
        Page page = wall.open("/wall?lang=fr", 1024, 768, List.of());
        Object hanging = page.evaluate("""
                async ({ most, pinned, featured }) => {
                  const { choose } = await import("/assets/wall/chooser.js");
                  const need = () => ({ min: 200, max: 200, spare: 200 });
                  const items = Array.from({ length: 12 }, (none, i) => `p${12 - i}`).map((id) => ({ id, paper: id, need,
                    pinned: id === pinned, featured: id === featured, keeps: id === "p3", hangs: id === "p4" }));
                  const boxes = choose(items, { columns: 3, height: 900, gutter: 20 }, most, new Map());
                  return boxes.map(({ id }) => Number(id.slice(1))).sort((a, b) => b - a).join(" ");
                }
                """, Map.of("most", most, "pinned", pinned, "featured", featured));
        page.context().close();
        return hanging;
    }

    @Test
    void the_front_page_is_left_out_only_for_the_pinned_and_the_newest() {
        assertThat(hanging(6, "", "")).isEqualTo("12 11 10 9 4 3");
        assertThat(hanging(6, "", "p2")).isEqualTo("12 11 10 4 3 2");
        assertThat(hanging(3, "p1", "p2")).isEqualTo("12 2 1");
        assertThat(hanging(2, "p1", "p2")).isEqualTo("12 1");
        assertThat(hanging(2, "", "p2")).isEqualTo("12 2");
        assertThat(hanging(2, "p12", "p2")).isEqualTo("12 2");
    }

    private static final String TOUCHING = """
            () => {
              const posters = [...document.querySelectorAll("#mosaic > article")].map((node) => ({
                box: node.getBoundingClientRect(), paper: node.className.match(/paper-\\w+/)[0] }));
              const gutter = 1.5 * 1.25 * parseFloat(getComputedStyle(document.documentElement).fontSize);
              let touching = 0;
              posters.forEach((one, i) => posters.slice(i + 1).forEach((other) => {
                const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
                const tall = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
                const beside = wide > -gutter && tall > gutter || tall > -gutter && wide > gutter;
                touching += beside && one.paper === other.paper ? 1 : 0;
              }));
              return touching;
            }
            """;
}
