package fr.obsrs.connector;

import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.post.Span;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What others test their sanitising with leaves no markup here: words only, and links that a page may follow. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SanitizingTest {
    private static final Path FOLDER = Path.of("src/test/resources/sanitize");
    private static final Set<String> AROUND = Set.of("#root", "rss", "channel", "feed", "item", "entry");

    static List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(FOLDER)) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".xml"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void all_of_them_are_here() throws IOException {
        assertThat(files()).hasSize(25);
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_field_becomes_words_without_markup_and_links_to_the_web_only(String file) throws IOException {
        List<HtmlText> fields = fields(file).stream().map(HtmlText::of).toList();
        assertThat(fields).extracting(HtmlText::text).contains(words(file));
        assertThat(fields).allSatisfy(field -> {
            assertThat(field.text()).doesNotContainPattern("<\\s*[/!?a-zA-Z]").doesNotContain("<!--", "-->");
            assertThat(field.text())
                    .doesNotContain("alert", "location", "function", "executeMe", "background", "mso-", "0pt", "300px");
            assertThat(field.spans())
                    .extracting(Span::href)
                    .extracting(URI::getScheme)
                    .allMatch(Set.of("http", "https")::contains);
        });
    }

    @Test
    void a_link_loses_its_style_and_keeps_where_it_leads() throws IOException {
        assertThat(HtmlText.of(fields("entry_summary_style.xml").get(0)).spans())
                .containsExactly(new Span(Span.Kind.LINK, 0, 34, URI.create("http://www.ragingplatypus.com/")));
    }

    /** What a person would read; of an object, nothing: not even what stands in it for those who cannot see it. */
    private static String words(String file) {
        if (file.contains("crazy")) {
            return "Did The Javascript Execute?\n\nI will execute here, too, if you mouse over me";
        }
        if (file.contains("onclick") || file.contains("onkeyup")) {
            return "";
        }
        if (file.startsWith("style_")) {
            return "Some text";
        }
        return switch (file) {
            case "entry_summary_style.xml" -> "never trust your upstream platypus";
            case "item_fullitem_object.xml" -> "safe";
            default -> "safe description";
        };
    }

    /** HTML of whatever a feed says in its own words: escaped, in CDATA, or as elements. */
    private static List<String> fields(String file) throws IOException {
        Document feed = Jsoup.parse(Files.readString(FOLDER.resolve(file)), "", Parser.xmlParser());
        feed.outputSettings().prettyPrint(false);
        return feed.getAllElements().stream()
                .filter(element -> !AROUND.contains(element.normalName()))
                .filter(element -> AROUND.contains(element.parents().get(0).normalName()))
                .map(element -> element.childrenSize() > 0 ? element.html() : element.wholeText())
                .toList();
    }
}
