package fr.obsrs.moderation;

import fr.obsrs.decision.AuthorMarked.Mark;
import fr.obsrs.decision.Finding;
import fr.obsrs.decision.House;
import fr.obsrs.decision.Mode;
import fr.obsrs.decision.Standings;
import fr.obsrs.event.Language;
import fr.obsrs.moderation.RulesView.OfAuthor;
import fr.obsrs.moderation.RulesView.OfMode;
import fr.obsrs.moderation.RulesView.OfRule;
import fr.obsrs.moderation.RulesView.OfWord;
import fr.obsrs.moderation.RulesView.Tried;
import fr.obsrs.post.Author;
import fr.obsrs.post.Network;
import fr.obsrs.post.PlainText;
import fr.obsrs.post.Post;
import fr.obsrs.post.PostId;
import fr.obsrs.post.Spans;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The rules as they stand, in words; and what they would say of a text. Thread-safe. */
@Singleton
class RulesOverview {
    private static final int MOST_SPANS = 200;

    private final Rules rules;
    private final ListedWords words;
    private final Authors authors;
    private final Standings standings;
    private final int maxLinks;

    RulesOverview(Rules rules, ListedWords words, Authors authors, Standings standings, ModerationConfig config) {
        this.rules = rules;
        this.words = words;
        this.authors = authors;
        this.standings = standings;
        this.maxLinks = config.maxLinks();
    }

    RulesView view(Language language) {
        RulesMessages say = language.words(RulesMessages.class);
        House house = standings.house();
        return new RulesView(
                Stream.of(Mode.values())
                        .map(mode -> new OfMode(
                                mode.toString(),
                                say.mode(mode.toString()),
                                say.modeMeans(mode.toString()),
                                mode == house.mode()))
                        .toList(),
                rules.names().stream().map(rule -> row(rule, house, say)).toList(),
                house.words().entrySet().stream()
                        .filter(Map.Entry::getValue)
                        .map(Map.Entry::getKey)
                        .filter(word -> !words.given().contains(word))
                        .sorted()
                        .toList(),
                words.given().stream()
                        .map(word -> new OfWord(
                                word, Boolean.FALSE.equals(house.words().get(word))))
                        .toList(),
                house.authors().entrySet().stream()
                        .filter(marked -> marked.getValue() != Mark.NONE)
                        .map(marked -> new OfAuthor(
                                marked.getKey().value(),
                                authors.name(marked.getKey()),
                                marked.getValue().name().toLowerCase(Locale.ROOT)))
                        .sorted(Comparator.comparing(OfAuthor::mark).thenComparing(OfAuthor::name))
                        .toList());
    }

    private OfRule row(String rule, House house, RulesMessages say) {
        boolean switchable = Switches.canBeSilent(rule);
        return new OfRule(
                rule,
                say.rule(rule),
                say.ruleMeans(rule, Integer.toString(maxLinks)),
                !switchable || !house.silent().contains(rule),
                switchable ? null : say.always(rule),
                rules.rejects(rule));
    }

    /** Of a post that says this and nothing else. Kept nowhere. */
    List<Tried> tried(String typed, Language language) {
        RulesMessages say = language.words(RulesMessages.class);
        String text = PlainText.cut(PlainText.text(typed), Post.LONGEST_TEXT);
        House house = standings.house();
        return rules.tried(post(text)).entrySet().stream()
                .map(said -> new Tried(
                        say.rule(said.getKey()),
                        !said.getValue().isEmpty(),
                        !Switches.canBeSilent(said.getKey()) || !house.silent().contains(said.getKey()),
                        said.getValue().stream()
                                .filter(finding -> finding.end() > finding.start())
                                .map(finding -> cut(text, finding))
                                .toList()))
                .toList();
    }

    private static String cut(String text, Finding finding) {
        return text.substring(finding.start(), finding.end());
    }

    private static Post post(String text) {
        return new Post(
                PostId.of(Network.FORM, "try"),
                Network.FORM,
                "form",
                null,
                new Author("try", "-", null, null),
                text,
                Spans.of(text).stream().limit(MOST_SPANS).toList(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                Instant.EPOCH,
                null);
    }
}
