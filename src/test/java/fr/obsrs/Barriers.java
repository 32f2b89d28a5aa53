package fr.obsrs;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** What a machine can find of that which shuts people out of a page: WCAG 2.2 AA and good practice. */
public final class Barriers {
    private Barriers() {}

    /** Rules that are broken, with where; none when all is well. */
    public static List<String> of(Page page) {
        AxeRuleOptions asked = new AxeRuleOptions();
        asked.setEnabled(true);
        AxeRunOptions options = new AxeRunOptions();
        // New in 2.2, and not asked by axe unless it is told to.
        options.setRules(Map.of("target-size", asked));
        return new AxeBuilder(page)
                .options(options).setLegacyMode(true).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + " " + rule.getNodes())
                        .toList();
    }
}
