package fr.obsrs.wall;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Contrast;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** More contrast, less motion, fewer posters: by the operator's word or by the browser's settings. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WallNeedsIT {
    /** Keeps what moves, and how, from the first movement on. */
    private static final String RECORD = """
            () => {
              const animate = Element.prototype.animate;
              window.moved = [];
              Element.prototype.animate = function (frames, timing) {
                window.moved.push(`${[...new Set(frames.flatMap(Object.keys))].sort().join(" ")}, ${timing.duration} ms`);
                return animate.call(this, frames, timing);
              };
            }
            """;

    private final PaintedWall wall = new PaintedWall();

    @AfterEach
    void close() {
        wall.close();
        assertThat(wall.problems()).isEmpty();
    }

    private Page withNewest(Page page) {
        page.evaluate(RECORD);
        wall.send("post", MockupPosts.NEWEST);
        assertThat(page.locator(".fresh")).hasCount(1);
        return page;
    }

    @SuppressWarnings("unchecked")
    private static List<String> moved(Page page) {
        return (List<String>) page.evaluate("window.moved");
    }

    private static void assertBlackWhiteAndYellow(Page page) {
        assertThat(page.locator("html")).hasAttribute("data-contrast", "more");
        assertThat(page.locator("body")).hasCSS("background-color", "rgb(0, 0, 0)");
        assertThat(page.locator(".fresh .paper")).hasCSS("background-color", "rgb(255, 229, 0)");
        Locator others = page.locator("article:not(.fresh, [aria-hidden]) .paper");
        for (Locator paper : others.all()) {
            assertThat(paper).hasCSS("background-color", "rgb(255, 255, 255)");
        }
        assertThat(page.locator("article .words").first()).hasCSS("color", "rgb(0, 0, 0)");
        assertThat(page.locator(".fresh .band")).hasCSS("color", "rgb(255, 255, 255)");
        assertThat(page.locator(".dome")).isHidden();
    }

    @Test
    void more_contrast_is_black_white_and_yellow_by_the_address() {
        assertBlackWhiteAndYellow(
                withNewest(wall.open("/wall?lang=fr&contrast=more", 1920, 1080, MockupPosts.HANGING)));
    }

    @Test
    void more_contrast_is_black_white_and_yellow_by_the_browser_and_ends_with_its_setting() {
        Page page = withNewest(
                wall.open("/wall?lang=fr", options -> options.setContrast(Contrast.MORE), MockupPosts.HANGING));
        assertBlackWhiteAndYellow(page);

        page.emulateMedia(new Page.EmulateMediaOptions().setContrast(Contrast.NO_PREFERENCE));

        assertThat(page.locator("html")).not().hasAttribute("data-contrast", "more");
        assertThat(page.locator("body")).hasCSS("background-color", "rgb(13, 59, 46)");
    }

    @Test
    void by_default_only_transform_opacity_and_clip_path_move() {
        Page page = withNewest(wall.open("/wall?lang=fr", 1920, 1080, MockupPosts.HANGING));

        assertThat(moved(page))
                .allSatisfy(
                        movement -> assertThat(movement).matches("((clipPath|offset|opacity|transform) ?)+, \\d+ ms"))
                .contains("clipPath, 640 ms", "transform, 520 ms", "opacity transform, 220 ms");
    }

    @Test
    void less_motion_only_fades_by_the_address_and_the_sticker_is_in_place() {
        assertOnlyFades(withNewest(wall.open("/wall?lang=fr&motion=less", 1920, 1080, MockupPosts.HANGING)));
    }

    @Test
    void less_motion_only_fades_by_the_browser() {
        assertOnlyFades(withNewest(wall.open(
                "/wall?lang=fr", options -> options.setReducedMotion(ReducedMotion.REDUCE), MockupPosts.HANGING)));
    }

    private static void assertOnlyFades(Page page) {
        assertThat(moved(page)).isNotEmpty().allMatch("opacity, 200 ms"::equals);
        assertThat(page.locator(".sticker")).isVisible();
        assertThat(page.locator(".sheen")).hasCount(0);
    }

    @Test
    void an_airy_wall_has_five_posters_at_most_and_larger_words() {
        Page page = wall.open("/wall?lang=fr&density=airy", 1920, 1080, MockupPosts.HANGING);

        assertThat(page.locator("html")).hasAttribute("data-density", "airy");
        assertThat(page.locator("#mosaic > article")).hasCount(5);
        assertThat(page.locator(".who b").first()).hasCSS("font-size", "36px");
        assertThat(WallInspection.problems(page)).isEmpty();
    }

    @Test
    void an_address_that_asks_for_nothing_gets_nothing() {
        Page page = wall.open("/wall?lang=fr", 1920, 1080, MockupPosts.HANGING);

        assertThat(page.locator("html:is([data-contrast], [data-motion], [data-density])"))
                .hasCount(0);
        assertThat(page.locator("#mosaic > article")).not().hasCount(5);
    }
}
