package fr.obsrs;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/**
 * A look at every frame and every change of a wall's page: what was taken down must be in none from the moment at which
 * the stream has told it. See {@code glances.js}.
 */
public record Glances(Page page) {

    /** Looks at every page of a context. Must come first: a page clock would take the real frames away. */
    public static void install(BrowserContext context) {
        context.addInitScript(Path.of("src/test/resources/wall/glances.js"));
    }

    /** From here on nothing that was ever told may be seen, such as after the end of a lease. */
    public void forbidAll() {
        page.evaluate("glances.forbidAll()");
    }

    /** What was told and not taken back may be seen again. */
    public void allowAll() {
        page.evaluate("glances.allowAll()");
    }

    /** Nothing was seen that must not be; it did look, and these words, among others, it has seen. */
    public void sawNothingForbidden(String... words) {
        assertThat(report("offences")).isEmpty();
        assertThat(report("frames")).isNotEqualTo(List.of("0"));
        assertThat(report("seen")).containsAll(List.of(words));
    }

    /** These words were in no frame and no change since the page was opened. */
    public void neverSaw(String words) {
        assertThat(report("seen")).doesNotContain(words);
    }

    private List<String> report(String what) {
        List<?> report = (List<?>) page.evaluate("what => glances.report()[what]", what);
        return report.stream().map(String::valueOf).toList();
    }
}
