package fr.obsrs.moderation;

import fr.obsrs.decision.Decision;
import fr.obsrs.decision.Mode;
import fr.obsrs.decision.ModeSet;
import fr.obsrs.decision.RuleSet;
import fr.obsrs.decision.Standings;
import fr.obsrs.decision.WordListed;
import fr.obsrs.event.Event;
import fr.obsrs.event.Language;
import fr.obsrs.event.Problems;
import fr.obsrs.post.PlainText;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the page of rules sends becomes a decision, or a sentence that says why not. Thread-safe. */
@Singleton
class RuleOrders {
    /**
     * What was meant.
     *
     * @param decision nothing when it is refused
     * @param place where on the page it shows
     */
    record Order(
            @Nullable Decision decision,
            String place,
            @Nullable String refused) {}

    private final Rules rules;
    private final ListedWords words;
    private final Standings standings;
    private final Event event;

    RuleOrders(Rules rules, ListedWords words, Standings standings, Event event) {
        this.rules = rules;
        this.words = words;
        this.standings = standings;
        this.event = event;
    }

    Order read(String order, String value, UUID id, String by, Language language) {
        return switch (order) {
            case "mode" -> new Order(new ModeSet(id, mode(value), by), "mode", null);
            case "rule-on", "rule-off" ->
                new Order(new RuleSet(id, switchable(value), order.equals("rule-on"), by), "rules", null);
            case "list" -> list(PlainText.line(value), id, by, language);
            case "unlist" -> new Order(new WordListed(id, PlainText.line(value), false, by), "words", null);
            default -> throw Problems.invalid("order", "One of mode, rule-on, rule-off, list, unlist, try.");
        };
    }

    private Order list(String word, UUID id, String by, Language language) {
        List<String> inForce =
                ListedWords.folded(words.given(), standings.house().words());
        Optional<WordCheck.Flaw> flaw = WordCheck.flaw(word, event, inForce);
        if (flaw.isPresent() && standings.fate(id).isEmpty()) {
            String why =
                    language.words(RulesMessages.class).wordRefused(flaw.get().name(), word);
            return new Order(null, "words", why);
        }
        return new Order(new WordListed(id, word, true, by), "words", null);
    }

    private static Mode mode(String name) {
        try {
            return Mode.of(name);
        } catch (IllegalArgumentException e) {
            throw Problems.invalid("value", "One of manual, filtered, closed.");
        }
    }

    private String switchable(String rule) {
        if (!rules.names().contains(rule) || !Switches.canBeSilent(rule)) {
            throw Problems.invalid("value", "This rule cannot be switched.");
        }
        return rule;
    }
}
