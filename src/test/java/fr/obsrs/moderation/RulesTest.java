package fr.obsrs.moderation;

import static fr.obsrs.APost.saying;
import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.decision.Finding;
import fr.obsrs.decision.Outcome;
import fr.obsrs.moderation.Rules.Verdict;
import fr.obsrs.post.Post;
import fr.obsrs.post.Span;
import fr.obsrs.post.Spans;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {
    private static final List<Rule> RULES = List.of(
            new BlockedWords(List.of("connard")),
            new TooManyLinks(1),
            BannedAuthors.of(author -> false, List.of("@Spam@Example.social", "Jean  Dupont")),
            new ContentWarning(),
            AuthorCaution.optOut(),
            AuthorCaution.bot());

    @Test
    void a_post_that_no_rule_minds_is_clean() {
        assertThat(judge(saying("Bonjour").build())).isEqualTo(new Verdict(Outcome.CLEAN, List.of()));
    }

    @Test
    void what_a_rule_finds_is_held_for_a_person() {
        assertThat(judge(saying("connard").build()))
                .isEqualTo(new Verdict(Outcome.HOLD, List.of(new Finding("blocked-words", 0, 7))));
    }

    @Test
    void a_rule_rejects_only_where_an_organiser_chose_so() {
        Rules rejecting = new Rules(RULES, Set.of("blocked-words"));
        assertThat(rejecting.judge(saying("connard").build()).outcome()).isEqualTo(Outcome.REJECT);
        assertThat(rejecting.judge(saying("a").behind("b").build()).outcome()).isEqualTo(Outcome.HOLD);
        assertThat(rejecting.judge(saying("a").build()).outcome()).isEqualTo(Outcome.CLEAN);
    }

    @Test
    void the_strictest_rule_wins_wherever_it_stands_and_all_tell_what_they_found() {
        Post post = saying("connard").behind("bruit").build();
        for (String rejecting : List.of("blocked-words", "content-warning")) {
            Verdict verdict = new Rules(RULES, Set.of(rejecting)).judge(post);
            assertThat(verdict.outcome()).isEqualTo(Outcome.REJECT);
            assertThat(verdict.findings())
                    .extracting(Finding::rule)
                    .containsExactly("blocked-words", "content-warning");
        }
    }

    @Test
    void a_content_warning_is_held_even_when_it_is_empty() {
        assertThat(judge(saying("a").behind("").build()).outcome()).isEqualTo(Outcome.HOLD);
    }

    @ParameterizedTest
    @CsvSource({"noindex, author-opt-out", "limited, author-opt-out", "bot, bot-author"})
    void what_a_network_says_of_an_author_is_for_a_person_to_weigh(String caution, String rule) {
        Verdict verdict = judge(saying("a").cautioned("other", caution).build());
        assertThat(verdict).isEqualTo(new Verdict(Outcome.HOLD, List.of(new Finding(rule, 0, 0))));
        assertThat(judge(saying("a").cautioned("other").build()).outcome()).isEqualTo(Outcome.CLEAN);
    }

    @Test
    void what_a_held_source_brings_is_held_whatever_it_says() {
        Rule rule = new HeldSources(List.of("by-hand", " mastodon-main"));
        assertThat(rule.check(saying("Bonjour").build())).containsExactly(new Finding("held-source", 0, 0));
        assertThat(new HeldSources(List.of("by-hand")).check(saying("Bonjour").build()))
                .isEmpty();
    }

    @Test
    void links_over_the_limit_are_pointed_at() {
        String text = "https://a.example https://b.example https://c.example";
        Post post = saying(text).with(Spans.of(text).toArray(Span[]::new)).build();
        assertThat(new TooManyLinks(3).check(post)).isEmpty();
        assertThat(new TooManyLinks(1).check(post))
                .extracting(finding -> text.substring(finding.start(), finding.end()))
                .containsExactly("https://b.example", "https://c.example");
        assertThat(new TooManyLinks(0).check(post)).hasSize(3);
    }

    @Test
    void hashtags_are_not_links() {
        String text = "#a #b #c";
        Post post = saying(text).with(Spans.of(text).toArray(Span[]::new)).build();
        assertThat(new TooManyLinks(0).check(post)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"@spam@example.social", "@SPAM@EXAMPLE.SOCIAL", "spam@example.social", "@ＳＰＡＭ@example.social"})
    void an_author_named_in_the_settings_is_held(String handle) {
        assertThat(judge(saying("a")
                                .from("main", handle, "https://example.social/1")
                                .build())
                        .findings())
                .containsExactly(new Finding("banned-author", 0, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@spam@example.org", "@spam", "@spam2@example.social", "@example.social"})
    void others_are_not(String handle) {
        assertThat(judge(saying("a")
                                .from("main", handle, "https://example.social/1")
                                .build())
                        .outcome())
                .isEqualTo(Outcome.CLEAN);
    }

    @Test
    void a_name_counts_only_where_there_is_no_handle_because_anybody_can_take_a_name() {
        assertThat(judge(saying("a").by("jean dupont").build()).outcome()).isEqualTo(Outcome.CLEAN);
        assertThat(judge(saying("a").by("JEAN DUPONT").withoutHandle().build()).outcome())
                .isEqualTo(Outcome.HOLD);
    }

    @ParameterizedTest
    @CsvSource({
        "blocked-words, true",
        "too-many-links, true",
        "banned-author, true",
        "content-warning, true",
        "bot-author, true",
        "author-opt-out, false",
        "held-source, false"
    })
    void what_an_author_or_nobody_vouches_for_has_no_switch_and_every_other_rule_has(String rule, boolean can) {
        Rule always = new FailingRuleTest.Says(rule, new Finding(rule, 0, 0));
        Set<String> silent = new HashSet<>(Set.of(rule));
        Rules rules = new Rules(List.of(always), Set.of(), silent::contains);
        assertThat(rules.judge(saying("a").build()).outcome()).isEqualTo(can ? Outcome.CLEAN : Outcome.HOLD);
        silent.clear();
        assertThat(rules.judge(saying("a").build()).outcome()).isEqualTo(Outcome.HOLD);
    }

    @Test
    void an_author_banned_at_the_desk_is_held_whatever_the_name() {
        Post post = saying("a").build();
        Rule banned = BannedAuthors.of(post.authorKey()::equals, List.of());
        assertThat(banned.check(saying("b").by("Autre").withoutHandle().build()))
                .hasSize(1);
    }

    private static Verdict judge(Post post) {
        return new Rules(RULES, Set.of()).judge(post);
    }
}
