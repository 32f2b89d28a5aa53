package fr.obsrs.wall;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What a poster makes of what people write. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WallWordsIT {
    private static final WallPost OTHER = WallPost.of(400, "Une voisine, pour que le mur ne soit pas nu");
    private static final WallPost THIRD = WallPost.of(500, "Un voisin");

    private static PaintedWall wall;
    private static Page page;

    @BeforeAll
    static void open() {
        wall = new PaintedWall();
        page = wall.open("/wall?lang=fr", 1920, 1080, List.of());
    }

    @AfterAll
    static void close() {
        wall.close();
        assertThat(wall.problems()).isEmpty();
    }

    /** The wall with this post as its second, narrow one. */
    private static Locator narrow(WallPost post) {
        wall.reset(List.of(OTHER, post, THIRD), Map.of());
        Locator poster = page.locator("[data-id='" + post.id() + "']");
        poster.waitFor();
        PaintedWall.settle(page);
        assertThat(WallInspection.problems(page)).isEmpty();
        return poster;
    }

    @Test
    void what_does_not_fit_is_torn_between_two_words_and_the_rest_stays_for_those_who_listen() {
        String text = "Un vœu pieux, deux tampons ".repeat(30).trim();
        Locator poster = narrow(WallPost.of(450, text));

        assertThat(poster.locator(".more")).hasText("La suite dans votre poche");
        assertThat(poster.locator(".torn")).isVisible();
        String printed = (String)
                poster.locator(".words")
                        .evaluate(
                                "words => [...words.childNodes].filter(n => n.className !== 'unseen').map(n => n.textContent).join('')");
        assertThat(printed).endsWith("…").doesNotContain(",…").hasSizeLessThan(text.length());
        assertThat(text).startsWith(printed.substring(0, printed.length() - 1));
        assertThat(text.charAt(printed.length() - 1)).isIn(' ', ',');
        assertThat(poster.locator(".words")).hasText(Pattern.compile("deux tampons$"));
    }

    @Test
    void what_fits_is_neither_torn_nor_promised_elsewhere() {
        Locator poster = narrow(WallPost.of(450, "Trois mots suffisent"));

        assertThat(poster.locator(".more")).isHidden();
        assertThat(poster.locator(".unseen")).hasCount(0);
    }

    @Test
    void arabic_runs_from_the_right_with_its_number_on_the_left_and_its_band_as_the_page() {
        Locator poster = narrow(WallPost.of(450, "نحن أيضًا نضيع بين الإحصائيات! 😅")
                .in("atelier-1")
                .inLanguage("ar"));

        assertThat(poster.locator(".text")).hasAttribute("dir", "rtl");
        assertThat(poster.locator(".text")).hasAttribute("lang", "ar");
        assertThat(poster.locator(".words")).hasCSS("direction", "rtl");
        double left = poster.boundingBox().x;
        assertThat(poster.locator(".number").boundingBox().x - left).isLessThan(2);
        assertThat(poster.locator(".blason").boundingBox().x - left).isLessThan(40);
    }

    @Test
    void words_of_200_letters_emoji_storms_and_stacked_marks_stay_on_their_paper() {
        narrow(WallPost.of(450, "x".repeat(200)));
        narrow(WallPost.of(451, "anticonstitutionnellement".repeat(8)));
        narrow(WallPost.of(452, "👩🏽‍💻🎉🏳️‍🌈".repeat(60)));
        narrow(WallPost.of(453, "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘ ".repeat(20)));
        narrow(WallPost.of(454, "字".repeat(400)));
        narrow(WallPost.of(455, "a\n".repeat(80)));
    }

    @Test
    void a_long_french_word_parts_between_syllables() {
        Locator poster = narrow(WallPost.of(450, "Mot validé : anticonstitutionnellement."));

        assertThat((String) poster.locator(".words").evaluate("words => words.textContent"))
                .contains("anti\u00adconsti\u00adtu\u00adtionnelle\u00adment");
    }

    @Test
    void our_own_hashtag_at_the_very_end_is_folded_and_one_within_is_not() {
        Locator folded = narrow(WallPost.of(450, "Notre story #ObsRS").tagged("#ObsRS"));
        assertThat(folded.locator(".unseen")).hasText("#ObsRS");
        assertThat(folded.locator(".unseen").boundingBox().width).isLessThanOrEqualTo(1);

        Locator kept = narrow(WallPost.of(451, "Avec #ObsRS on rit"));
        assertThat(kept.locator(".unseen")).hasCount(0);
    }

    @Test
    void french_signs_and_units_never_begin_a_line() {
        Locator poster = narrow(WallPost.of(450, "Vraiment ? « Oui » : à 17 h 55 !"));

        assertThat((String) poster.locator(".words").evaluate("words => words.textContent"))
                .isEqualTo("Vraiment\u202f? «\u00a0Oui\u00a0»\u00a0: à 17\u00a0h\u00a055\u202f!");
    }

    @Test
    void only_the_newest_says_when() {
        wall.reset(List.of(MockupPosts.NEWEST, OTHER, THIRD), Map.of());

        assertThat(page.locator("#mosaic time").first()).hasText("à l’instant");
        assertThat(page.locator("#mosaic time:not(:empty)")).hasCount(1);
    }

    @Test
    void posters_are_called_by_their_author_and_workshop() {
        Locator poster = narrow(WallPost.of(450, "Bonjour").by("Jean-Eudes").in("atelier-3"));

        assertThat(poster).hasAttribute("aria-label", "Affiche de Jean-Eudes, Atelier 3");
        assertThat(poster.locator(".number")).hasAttribute("aria-label", "Atelier 3");
        assertThat(poster.locator(".network")).hasAttribute("aria-label", "Formulaire");
    }

    @Test
    void a_photo_lies_above_narrow_words_and_left_of_wide_ones_and_never_under_any() {
        Locator narrow = narrow(WallPost.of(450, "Un plafond").withPicture());
        assertThat(narrow.locator(".photo").boundingBox().y)
                .isLessThan(narrow.locator(".words").boundingBox().y);

        wall.reset(List.of(WallPost.of(1, "Un sol").withPicture(), OTHER, THIRD), Map.of());
        Locator wide = page.locator("#mosaic > .wide").first();
        assertThat(wide.locator("img")).hasAttribute("alt", "Un rond rose");
        var photo = wide.locator(".photo").boundingBox();
        assertThat(photo.x + photo.width)
                .isLessThanOrEqualTo(wide.locator(".words").boundingBox().x);
    }
}
