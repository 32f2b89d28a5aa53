package fr.obsrs.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.APost;
import fr.obsrs.decision.Finding;
import fr.obsrs.decision.Outcome;
import fr.obsrs.post.Post;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FailingRuleTest {

    record Says(String name, Finding... findings) implements Rule {
        @Override
        public List<Finding> check(Post post) {
            return List.of(findings);
        }
    }

    record Fails(String name) implements Rule {
        @Override
        public List<Finding> check(Post post) {
            throw new IllegalStateException(post.text());
        }
    }

    private static Rules.Verdict judge(Rule... rules) {
        return new Rules(List.of(rules), Set.of("strict"))
                .judge(APost.saying("Bonjour").build());
    }

    @Test
    void nothing_found_is_clean() {
        assertThat(judge(new Says("one"), new Says("strict"))).isEqualTo(new Rules.Verdict(Outcome.CLEAN, List.of()));
    }

    @Test
    void the_strictest_answer_wins() {
        Finding one = new Finding("one", 0, 7);
        Finding strict = new Finding("strict", 0, 7);
        assertThat(judge(new Says("strict", strict), new Says("one", one)).outcome())
                .isEqualTo(Outcome.REJECT);
        assertThat(judge(new Says("one", one), new Says("strict")).outcome()).isEqualTo(Outcome.HOLD);
    }

    @Test
    void a_rule_that_fails_holds_the_post_and_silences_no_other() {
        Finding other = new Finding("other", 0, 7);
        assertThat(judge(new Fails("strict"), new Says("other", other)))
                .isEqualTo(new Rules.Verdict(Outcome.HOLD, List.of(new Finding("strict", 0, 0), other)));
    }
}
