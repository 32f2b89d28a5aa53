package fr.obsrs.moderation;

import fr.obsrs.decision.Finding;
import fr.obsrs.decision.Outcome;
import fr.obsrs.decision.Standings;
import fr.obsrs.event.StartRefused;
import fr.obsrs.post.AuthorKey;
import fr.obsrs.post.Post;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** All rules in force; the strictest answer wins. Thread-safe. */
@Singleton
final class Rules {

    /** What all rules together say of one revision. */
    record Verdict(Outcome outcome, List<Finding> findings) {}

    private final List<Rule> rules;
    private final Set<String> rejecting;
    private final Predicate<String> silent;
    private final Set<String> failed = ConcurrentHashMap.newKeySet();

    @Inject
    Rules(ModerationConfig config, Standings standings, ListedWords words) {
        this(
                inForce(config, words, author -> standings.house().isBanned(author)),
                config.rejecting().orElse(List.of()).stream()
                        .map(String::strip)
                        .collect(Collectors.toUnmodifiableSet()),
                rule -> standings.house().silent().contains(rule));
    }

    Rules(List<Rule> rules, Set<String> rejecting) {
        this(rules, rejecting, rule -> false);
    }

    /** @param silent whether the desk has switched a rule off; asked for each post */
    Rules(List<Rule> rules, Set<String> rejecting, Predicate<String> silent) {
        this.rules = rules;
        this.rejecting = rejecting;
        this.silent = silent;
    }

    private static List<Rule> inForce(ModerationConfig config, Rule words, Predicate<AuthorKey> banned) {
        return List.of(
                words,
                new TooManyLinks(config.maxLinks()),
                BannedAuthors.of(banned, config.bannedAuthors().orElse(List.of())),
                new ContentWarning(),
                new HeldSources(config.heldSources().orElse(List.of())),
                AuthorCaution.optOut(),
                AuthorCaution.bot());
    }

    static void check(@Observes @Priority(StartRefused.BEFORE_ALL) StartupEvent starting, ModerationConfig config) {
        StartRefused.unless(
                config.maxLinks() >= 0, "obsrs.moderation.max-links is %d: it must be 0 or more.", config.maxLinks());
        List<String> known = inForce(config, new BlockedWords(List.of()), author -> false).stream()
                .map(Rule::name)
                .toList();
        config.rejecting()
                .orElse(List.of())
                .forEach(rule -> StartRefused.unless(
                        known.contains(rule.strip()),
                        "obsrs.moderation.rejecting names '%s', which is none of the rules: %s.",
                        rule,
                        String.join(", ", known)));
    }

    /** Their names, in the order in which posts are asked. */
    List<String> names() {
        return rules.stream().map(Rule::name).toList();
    }

    boolean rejects(String rule) {
        return rejecting.contains(rule);
    }

    /** What each rule says, also those that are switched off: for somebody who tries them. */
    Map<String, List<Finding>> tried(Post post) {
        Map<String, List<Finding>> found = new LinkedHashMap<>();
        rules.forEach(rule -> found.put(rule.name(), rule.check(post)));
        return found;
    }

    /** A rule that fails says that a person must look, and nothing worse, whatever it may reject otherwise. */
    Verdict judge(Post post) {
        Outcome outcome = Outcome.CLEAN;
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : rules) {
            if (Switches.canBeSilent(rule.name()) && silent.test(rule.name())) {
                continue;
            }
            try {
                List<Finding> found = rule.check(post);
                if (!found.isEmpty()) {
                    findings.addAll(found);
                    outcome = outcome.or(rejecting.contains(rule.name()) ? Outcome.REJECT : Outcome.HOLD);
                }
            } catch (RuntimeException e) {
                findings.add(new Finding(rule.name(), 0, 0));
                outcome = outcome.or(Outcome.HOLD);
                failed(rule, post, e);
            }
        }
        return new Verdict(outcome, findings);
    }

    /** Once for each rule: the same words may come again and again, and one failure tells it all. */
    private void failed(Rule rule, Post post, RuntimeException e) {
        if (failed.add(rule.name())) {
            StackTraceElement[] trace = e.getStackTrace();
            Log.errorf(
                    "A rule fails, what it fails on is held (rule=%s, post=%s, cause=%s, at=%s)",
                    rule.name(), post.id(), e.getClass().getName(), trace.length == 0 ? "unknown" : trace[0]);
        }
    }
}
