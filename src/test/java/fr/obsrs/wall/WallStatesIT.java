package fr.obsrs.wall;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a wall looks like when it is not just full of posts. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WallStatesIT {
    private final PaintedWall wall = new PaintedWall();

    @AfterEach
    void close() {
        wall.close();
        assertThat(wall.problems()).isEmpty();
    }

    private void announce(String title, String text) {
        wall.send("scene", Map.of("announcement", Map.of("title", title, "text", text)));
    }

    @ParameterizedTest
    @CsvSource({"1920,1080", "1024,768", "1080,1920", "1280,720"})
    void the_longest_announcement_fits_its_sheet_and_a_short_one_is_larger(int width, int height) {
        Page page = wall.open("/wall?lang=fr", width, height, MockupPosts.HANGING);
        announce("Sortie", "Par la gauche.");
        Locator text = page.locator("#notice-text");
        assertThat(text).hasText("Par la gauche.");
        double large = size(text);

        announce("W".repeat(39) + " " + "m".repeat(40), "Par la gauche, svp. ".repeat(20));
        assertThat(text).hasText("Par la gauche, svp. ".repeat(20).trim());

        assertThat(size(text)).isLessThan(large).isGreaterThanOrEqualTo(1.75 * size(page.locator("html")) - 0.1);
        assertThat(
                        (Boolean)
                                page.locator("#notice .body")
                                        .evaluate(
                                                "body => body.scrollHeight <= body.clientHeight && body.scrollWidth <= body.clientWidth"))
                .isTrue();
        assertThat((Boolean) page.locator("#notice h2").evaluate("head => head.scrollWidth <= head.clientWidth"))
                .isTrue();
    }

    private static double size(Locator element) {
        return Double.parseDouble(
                ((String) element.evaluate("node => getComputedStyle(node).fontSize")).replace("px", ""));
    }

    @Test
    void an_announcement_is_a_region_on_white_over_a_dimmed_wall_beside_a_lit_column() {
        Page page = wall.open("/wall?lang=en", 1920, 1080, MockupPosts.HANGING);

        announce("Closing session at 5", "Bring an idea.");

        assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Hear ye Closing session at 5")))
                .isVisible();
        assertThat(page.locator("#notice")).hasCSS("background-color", "rgb(255, 255, 255)");
        assertThat(page.locator("#mosaic")).hasCSS("opacity", "0.28");
        assertThat(page.locator(".column")).hasCSS("opacity", "1");
        page.clock().fastForward(14_000);
        wall.send("scene", Map.of());
        assertThat(page.locator("#notice")).isHidden();
        assertThat(page.locator("#mosaic")).hasCSS("opacity", "1");
    }

    @Test
    void what_is_announced_stays_fifteen_seconds_unless_other_words_or_a_curtain_come() {
        Page page = wall.open("/wall?lang=fr", 1920, 1080, MockupPosts.HANGING);
        Locator sheet = page.locator("#notice");
        announce("Pause", "Un quart d’heure.");
        assertThat(sheet).isVisible();
        wall.send("scene", Map.of("curtain", true));
        assertThat(sheet).isHidden();

        announce("Sortie", "Par la gauche.");
        assertThat(sheet).containsText("Par la gauche.");
        page.clock().fastForward(10_000);

        announce("Sortie", "Par la droite.");
        assertThat(sheet).containsText("Par la droite.");
        wall.send("scene", Map.of());
        wall.send("post", MockupPosts.NEWEST);
        assertThat(page.locator(".fresh .sticker")).isVisible();
        page.clock().fastForward(10_000);
        assertThat(sheet).isVisible();
        page.clock().fastForward(4_500);
        assertThat(sheet).isHidden();
    }

    @Test
    void an_empty_wall_invites_and_a_curtain_says_pause_on_the_same_paper() {
        Page page = wall.open("/wall?lang=fr", 1920, 1080, List.of());
        Locator invite = page.locator(".invite");
        assertThat(invite).containsText("Le mur est vide.");
        assertThat(page.locator(".when-paused")).isHidden();

        wall.send("scene", Map.of("curtain", true));

        assertThat(page.locator(".when-paused")).containsText("Le mur fait une pause.");
        assertThat(page.locator(".when-empty")).isHidden();
        assertThat(page.locator(".column .address")).hasText("mur.obsrs.example");
    }

    @Test
    void english_walls_speak_english_and_leave_posts_as_they_were_written() {
        Page page = wall.open("/wall?lang=en", 1920, 1080, MockupPosts.HANGING);

        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator(".column")).containsText("Help, I want to post!");
        assertThat(page.locator(".more:not([hidden])").first()).hasText("Read on in your pocket");
        assertThat(page.locator("article").first())
                .hasAttribute("aria-label", "Poster by Samir, Ville de Port-Hashtag, Workshop 2");
        assertThat(page.locator("article .text[lang=fr]").first()).isVisible();
        assertThat(page.locator("body")).not().containsText("Postez avec");
    }

    @ParameterizedTest
    @CsvSource({"1920,1080", "3840,2160", "1080,1920", "1024,768"})
    void phones_read_the_public_address_off_a_picture_of_the_wall(int width, int height) throws Exception {
        Page page = wall.open("/wall?lang=fr", width, height, MockupPosts.HANGING);

        var picture = ImageIO.read(
                new ByteArrayInputStream(page.locator(".sheet .code").screenshot()));

        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
        var bitmap = new BinaryBitmap(new HybridBinarizer(source));
        assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo(WallPages.PUBLIC_ADDRESS);
    }
}
