package fr.obsrs.moderation;

import fr.obsrs.decision.Finding;
import fr.obsrs.decision.Outcome;
import fr.obsrs.decision.Standings;
import fr.obsrs.post.Post;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** All rules in force; the strictest answer wins. Thread-safe. */
@Singleton
final class Rules {

    /** What all rules together say of one revision. */
    record Verdict(Outcome outcome, List<Finding> findings) {}

    private final List<Rule> rules;
    private final Set<String> rejecting;

    @Inject
    Rules(ModerationConfig config, Standings standings) {
        this(inForce(config, standings), Set.copyOf(config.rejecting().orElse(List.of())));
    }

    Rules(List<Rule> rules, Set<String> rejecting) {
        this.rules = rules;
        this.rejecting = rejecting;
    }

    private static List<Rule> inForce(ModerationConfig config, Standings standings) {
        List<String> blocked = new ArrayList<>(config.blockedWords().orElse(List.of()));
        if (config.defaultBlockedWords()) {
            blocked.addAll(BlockedWords.shipped());
        }
        return List.of(
                new BlockedWords(blocked),
                new TooManyLinks(config.maxLinks()),
                BannedAuthors.of(
                        author -> standings.house().isBanned(author),
                        config.bannedAuthors().orElse(List.of())),
                new ContentWarning());
    }

    Verdict judge(Post post) {
        Outcome outcome = Outcome.CLEAN;
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : rules) {
            List<Finding> found = rule.check(post);
            if (!found.isEmpty()) {
                findings.addAll(found);
                outcome = outcome.or(rejecting.contains(rule.name()) ? Outcome.REJECT : Outcome.HOLD);
            }
        }
        return new Verdict(outcome, findings);
    }
}
