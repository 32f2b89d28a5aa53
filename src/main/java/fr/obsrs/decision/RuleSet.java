package fr.obsrs.decision;

import java.util.UUID;

/** One rule is asked of posts from here on, or no longer. What it held stays as it stands. */
public record RuleSet(UUID id, String rule, boolean on, String by) implements Decision.OnHouse {
    @Override
    public House after(House before) {
        return before.withRule(rule, on);
    }

    @Override
    public String key() {
        return "rule:" + rule;
    }

    @Override
    public Deed deed() {
        return Deed.of("rule", by, on ? "on" : "off").about(rule);
    }
}
