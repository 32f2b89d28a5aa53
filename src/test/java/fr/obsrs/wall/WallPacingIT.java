package fr.obsrs.wall;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Newcomers take turns; moderation does not. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WallPacingIT {
    private static final WallPost HANGS = WallPost.of(300, "Pend déjà");
    private static final WallPost FIRST = WallPost.of(30, "Premier arrivé");
    private static final WallPost SECOND = WallPost.of(20, "Deuxième arrivé");
    private static final WallPost THIRD = WallPost.of(10, "Troisième arrivé");

    /** Notes each moment at which some words are in the page. */
    private static final String WATCH = """
            (words) => {
              window.seen = 0;
              new MutationObserver(() => (window.seen += document.body.textContent.includes(words) ? 1 : 0))
                .observe(document.body, { childList: true, subtree: true, characterData: true });
            }
            """;

    private final PaintedWall wall = new PaintedWall();
    private Page page;

    @BeforeEach
    void open() {
        page = wall.open("/wall?lang=fr", 1920, 1080, List.of(HANGS));
    }

    @AfterEach
    void close() {
        wall.close();
        assertThat(wall.problems()).isEmpty();
    }

    private Locator words() {
        return page.locator("#mosaic article .words");
    }

    private void arrive(WallPost... posts) {
        for (WallPost post : posts) {
            wall.send("post", post);
        }
    }

    @Test
    void three_that_come_together_are_pasted_one_after_the_other_and_only_the_last_is_fresh() {
        arrive(FIRST, SECOND, THIRD);

        assertThat(words()).hasText(new String[] {"Premier arrivé", "Pend déjà"});
        page.clock().fastForward(4_000);
        assertThat(words()).hasText(new String[] {"Premier arrivé", "Pend déjà"});
        page.clock().fastForward(2_500);
        assertThat(words()).hasText(new String[] {"Deuxième arrivé", "Premier arrivé", "Pend déjà"});
        page.clock().fastForward(6_000);
        assertThat(words())
                .hasText(new String[] {"Troisième arrivé", "Deuxième arrivé", "Premier arrivé", "Pend déjà"});
        assertThat(page.locator(".fresh .words")).hasText("Troisième arrivé");
        page.clock().fastForward(12_500);
        assertThat(page.locator(".fresh, .sticker")).hasCount(0);
    }

    @Test
    void what_is_taken_down_while_it_waits_is_in_no_frame() {
        arrive(FIRST, SECOND);
        assertThat(words()).hasText(new String[] {"Premier arrivé", "Pend déjà"});
        page.evaluate(WATCH, SECOND.text());
        wall.send("remove", Map.of("id", SECOND.id()));
        arrive(THIRD);
        page.clock().runFor(7_000);
        assertThat(words()).hasText(new String[] {"Troisième arrivé", "Premier arrivé", "Pend déjà"});
        assertThat(page.evaluate("window.seen")).isEqualTo(0);
    }

    @Test
    void former_words_of_what_waits_are_in_no_frame() {
        arrive(FIRST, SECOND);
        assertThat(words()).hasText(new String[] {"Premier arrivé", "Pend déjà"});
        page.evaluate(WATCH, SECOND.text());
        arrive(SECOND.saying("Corrigé entre-temps"));
        page.clock().runFor(7_000);
        assertThat(words()).hasText(new String[] {"Corrigé entre-temps", "Premier arrivé", "Pend déjà"});
        assertThat(page.evaluate("window.seen")).isEqualTo(0);
    }

    @Test
    void a_takedown_in_the_midst_of_a_paste_takes_effect_at_once_also_on_what_falls() {
        List<WallPost> full = displacing();

        for (WallPost post : full) {
            wall.send("remove", Map.of("id", post.id()));
        }

        assertThat(words()).hasText(new String[] {"Premier arrivé"});
        assertThat(page.locator("#mosaic > *")).hasCount(1);
    }

    /** A full wall on which a newcomer is being pasted; those it displaces fall for ever. */
    private List<WallPost> displacing() {
        List<WallPost> full = IntStream.range(0, 9)
                .mapToObj(i -> WallPost.of(400 + i, "Affiche numéro " + i))
                .toList();
        wall.reset(full, Map.of());
        assertThat(words().first()).hasText("Affiche numéro 0");
        page.evaluate("""
                () => {
                  const animate = Element.prototype.animate;
                  Element.prototype.animate = function (...how) {
                    const movement = animate.apply(this, how);
                    movement.pause();
                    return movement;
                  };
                }
                """);
        arrive(FIRST);
        assertThat(falling().first()).isAttached();
        return full;
    }

    private Locator falling() {
        return page.locator("#mosaic > article[aria-hidden=true]");
    }

    @Test
    void former_words_of_what_falls_are_in_no_frame_and_whoever_falls_unchanged_goes_on_falling() {
        List<WallPost> full = displacing();
        String words = falling().first().locator(".words").textContent();
        WallPost edited = full.stream()
                .filter(post -> post.text().equals(words))
                .findFirst()
                .orElseThrow();
        int falling = falling().count();
        arrive(FIRST.saying("Premier corrigé"));
        assertThat(words().first()).hasText("Premier corrigé");
        assertThat(falling()).hasCount(falling);
        page.evaluate(WATCH, words);

        arrive(edited.saying("Corrigé en tombant"));

        assertThat(page.locator("#mosaic")).not().containsText(words);
        assertThat(page.evaluate("window.seen")).isEqualTo(0);
        assertThat(falling()).hasCount(falling - 1);
    }

    @Test
    void a_curtain_empties_the_wall_at_once_and_nobody_in_the_line_slips_under_it() {
        arrive(FIRST, SECOND);
        assertThat(words()).hasText(new String[] {"Premier arrivé", "Pend déjà"});

        wall.send("scene", Map.of("curtain", true));
        assertThat(page.locator("#mosaic > *")).hasCount(0);
        page.clock().runFor(8_000);
        assertThat(page.locator("#mosaic > *")).hasCount(0);

        wall.send("scene", Map.of("curtain", false));
        assertThat(words()).hasText(new String[] {"Deuxième arrivé", "Premier arrivé", "Pend déjà"});
    }

    @Test
    void a_pinned_post_stays_whatever_comes() {
        WallPost pinned = WallPost.of(9_000, "Épinglée").pinnedUp();
        List<WallPost> full = IntStream.range(0, 12)
                .mapToObj(i -> WallPost.of(400 + i, "Affiche numéro " + i))
                .toList();
        wall.reset(
                IntStream.rangeClosed(0, 12)
                        .mapToObj(i -> i < 12 ? full.get(i) : pinned)
                        .toList(),
                Map.of());
        assertThat(words().last()).hasText("Épinglée");

        arrive(FIRST);

        assertThat(words().first()).hasText("Premier arrivé");
        assertThat(words().last()).hasText("Épinglée");
    }

    @Test
    void a_post_on_the_front_page_hangs_whatever_comes_and_then_makes_room_like_any_other() {
        WallPost old = WallPost.of(9_000, "Vieille affiche").in("atelier-4");
        Stream<WallPost> full = IntStream.range(0, 12).mapToObj(i -> WallPost.of(400 + i, "Affiche numéro " + i));
        wall.reset(Stream.concat(full, Stream.of(old)).toList(), Map.of());
        assertThat(words().first()).hasText("Affiche numéro 0");
        assertThat(words().filter(new Locator.FilterOptions().setHasText("Vieille affiche")))
                .hasCount(0);

        arrive(old.onTheFrontPage(true));

        assertThat(words().last()).hasText("Vieille affiche");
        assertThat(page.locator("article.featured .front")).hasText("À la une");
        assertThat(page.getByRole(
                        AriaRole.ARTICLE,
                        new Page.GetByRoleOptions()
                                .setName("Affiche de Odile, Agglo du Grand Flou, Atelier 4, À la une")))
                .hasCount(1);
        arrive(FIRST);
        assertThat(words().first()).hasText("Premier arrivé");
        assertThat(words().last()).hasText("Vieille affiche");

        arrive(old);
        assertThat(page.locator(".front")).hasCount(0);
        assertThat(words().last()).hasText("Vieille affiche");
        arrive(SECOND);
        page.clock().fastForward(7_000);
        assertThat(words().first()).hasText("Deuxième arrivé");
        assertThat(words().filter(new Locator.FilterOptions().setHasText("Vieille affiche")))
                .hasCount(0);
    }

    @Test
    void the_mark_of_the_front_page_comes_and_goes_on_the_poster_that_hangs() {
        page.evaluate("""
                () => {
                  window.hung = document.querySelector("#mosaic > article");
                  window.moved = 0;
                  const animate = Element.prototype.animate;
                  Element.prototype.animate = function (...how) {
                    window.moved++;
                    return animate.apply(this, how);
                  };
                }
                """);

        arrive(HANGS.onTheFrontPage(true));
        assertThat(page.locator(".front")).hasText("À la une");
        assertThat(WallInspection.problems(page)).isEmpty();
        arrive(HANGS);
        assertThat(page.locator(".front, .featured")).hasCount(0);
        assertThat(page.locator("#mosaic > article"))
                .hasAttribute("aria-label", "Affiche de Odile, Agglo du Grand Flou");

        assertThat(page.evaluate("window.hung === document.querySelector('#mosaic > article')"))
                .isEqualTo(true);
        assertThat(page.evaluate("window.moved")).isEqualTo(0);
    }
}
