package fr.obsrs.wall;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.obsrs.Browsers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Pictures of the wall for people to look at: every state, size and language of the real page at a fixed hour with fixed
 * posts, and one sheet of them all. Writes only when asked to:
 *
 * <pre>mvn verify -Dit.test=ContactSheetIT -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dobsrs.contact-sheet=/tmp/sheet</pre>
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@EnabledIfSystemProperty(named = "obsrs.contact-sheet", matches = ".+")
class ContactSheetIT {
    private static final Map<String, String> NOTICE_FR = Map.of(
            "title", "Restitution des 5 ateliers à 17 h, en plénière.",
            "text", "Venez avec une idée. Les derniers arrivés rangent les chaises.");
    private static final Map<String, String> NOTICE_EN = Map.of(
            "title", "All five workshops report at 5, in the main hall.",
            "text", "Bring an idea. Whoever comes last puts the chairs away.");
    private static final List<Picture> PICTURES = List.of(
            new Picture("mosaic-fr", "/wall/atelier-4?lang=fr", 1920, 1080, State.FULL),
            new Picture("mosaic-en", "/wall?lang=en", 1920, 1080, State.FULL),
            new Picture("notice-fr", "/wall/atelier-4?lang=fr", 1920, 1080, State.NOTICE),
            new Picture("notice-en", "/wall?lang=en", 1920, 1080, State.NOTICE),
            new Picture("quiet-fr", "/wall/atelier-4?lang=fr", 1920, 1080, State.QUIET),
            new Picture("quiet-en", "/wall?lang=en", 1920, 1080, State.QUIET),
            new Picture("front-page-fr", "/wall/atelier-4?lang=fr", 1920, 1080, State.FRONT_PAGE),
            new Picture("front-page-en", "/wall?lang=en&contrast=more", 1920, 1080, State.FRONT_PAGE),
            new Picture("ended-fr", "/wall/atelier-4?lang=fr", 1920, 1080, State.ENDED),
            new Picture("ended-en", "/wall?lang=en", 1920, 1080, State.ENDED),
            new Picture("still-fr", "/wall/atelier-4?lang=fr&motion=less", 1920, 1080, State.FULL),
            new Picture("still-en", "/wall?lang=en&motion=less", 1920, 1080, State.FULL),
            new Picture("curtain-fr", "/wall/atelier-4?lang=fr", 1920, 1080, State.CURTAIN),
            new Picture("curtain-en", "/wall?lang=en", 1920, 1080, State.CURTAIN),
            new Picture("contrast-fr", "/wall/atelier-4?lang=fr&contrast=more", 1920, 1080, State.FULL),
            new Picture("contrast-quiet-en", "/wall?lang=en&contrast=more", 1920, 1080, State.QUIET),
            new Picture("airy-fr", "/wall/atelier-4?lang=fr&density=airy", 1920, 1080, State.FULL),
            new Picture("airy-en", "/wall?lang=en&density=airy", 1920, 1080, State.FRONT_PAGE),
            new Picture("4k-en", "/wall/atelier-4?lang=en", 3840, 2160, State.FULL),
            new Picture("4k-fr", "/wall?lang=fr", 3840, 2160, State.FULL),
            new Picture("1366-en", "/wall/atelier-4?lang=en", 1366, 768, State.FULL),
            new Picture("1280-fr", "/wall?lang=fr", 1280, 720, State.FULL),
            new Picture("xga-fr", "/wall/atelier-4?lang=fr", 1024, 768, State.FULL),
            new Picture("xga-quiet-en", "/wall?lang=en", 1024, 768, State.QUIET),
            new Picture("portrait-fr", "/wall/atelier-4?lang=fr", 1080, 1920, State.FULL),
            new Picture("portrait-front-page-en", "/wall?lang=en", 1080, 1920, State.FRONT_PAGE),
            new Picture("portrait-notice-en", "/wall?lang=en", 1080, 1920, State.NOTICE),
            new Picture("portrait-quiet-fr", "/wall/atelier-4?lang=fr", 1080, 1920, State.QUIET),
            new Picture("portrait-contrast-en", "/wall?lang=en&contrast=more", 1080, 1920, State.FULL));

    private enum State {
        FULL,
        FRONT_PAGE,
        NOTICE,
        QUIET,
        CURTAIN,
        ENDED
    }

    private record Picture(String name, String address, int width, int height, State state) {
        Page show(PaintedWall wall) {
            boolean posts = state.compareTo(State.NOTICE) <= 0;
            List<WallPost> hanging = MockupPosts.HANGING.stream()
                    .map(post -> post.onTheFrontPage(state == State.FRONT_PAGE && post.room() != null))
                    .toList();
            Page page = wall.open(address, width, height, posts ? hanging : List.of());
            if (posts) {
                wall.send("post", MockupPosts.NEWEST);
                assertThat(page.locator(".fresh .sticker")).isVisible();
            }
            if (state == State.NOTICE) {
                wall.send("scene", Map.of("announcement", address.contains("lang=en") ? NOTICE_EN : NOTICE_FR));
                assertThat(page.locator("#notice")).isVisible();
            }
            if (state == State.CURTAIN) {
                wall.send("scene", Map.of("curtain", true));
                assertThat(page.locator(".when-paused")).isVisible();
            }
            if (state == State.ENDED) {
                page.clock().fastForward(121_000);
                assertThat(page.locator(".when-paused")).isVisible();
            }
            PaintedWall.settle(page);
            assertThat(page.locator("#mosaic [aria-hidden=true]:is(article)")).hasCount(0);
            return page;
        }
    }

    @Test
    void every_state_size_and_language_on_one_sheet() throws IOException {
        Path folder = Files.createDirectories(Path.of(System.getProperty("obsrs.contact-sheet")));
        try (PaintedWall wall = new PaintedWall()) {
            for (Picture picture : PICTURES) {
                Page page = picture.show(wall);
                page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(picture.name() + ".png")));
                page.context().close();
            }
            assertThat(wall.problems()).isEmpty();
        }
        Path sheet = folder.resolve("sheet.html");
        Files.writeString(sheet, html(), StandardCharsets.UTF_8);
        try (Page page = Browsers.chromium().newPage()) {
            page.setViewportSize(1240, 900);
            page.navigate(sheet.toUri().toString());
            Locator all = page.locator("main");
            all.screenshot(new Locator.ScreenshotOptions().setPath(folder.resolve("sheet.png")));
        }
    }

    private static String html() {
        return Stream.of(1920, 1024, 1080)
                .map(kind -> PICTURES.stream()
                        .filter(picture -> kind == 1920
                                ? picture.width() * 9 == picture.height() * 16 || picture.width() == 1366
                                : picture.width() == kind)
                        .map(ContactSheetIT::figure)
                        .collect(Collectors.joining("", "<section class='s%d'>".formatted(kind), "</section>")))
                .collect(Collectors.joining("", """
                        <!doctype html><meta charset="utf-8"><title>ObsRS Wall</title><style>
                        main { width: 1240px; background: #072720; color: #dcebdd; font: 13px sans-serif; padding: 20px; box-sizing: border-box }
                        section { display: grid; grid-template-columns: repeat(4, 1fr); gap: 14px; margin-bottom: 14px }
                        figure { margin: 0 } img { width: 100%; display: block } figcaption { padding-top: 4px }
                        </style><main>""", "</main>"));
    }

    private static String figure(Picture picture) {
        return "<figure><img src='%1$s.png' alt=''><figcaption>%1$s, %2$d × %3$d</figcaption></figure>"
                .formatted(picture.name(), picture.width(), picture.height());
    }
}
