package fr.obsrs.decision;

import fr.obsrs.event.StartRefused;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Puts the configured mode into a log that has none: from then on the log alone says which mode holds. */
@Singleton
public class FirstMode {
    private static final int AFTER_STANDINGS = 0;

    private final Standings standings;
    private final Decisions decisions;
    private final Mode configured;
    private final CompletableFuture<Void> known = new CompletableFuture<>();

    FirstMode(Standings standings, Decisions decisions, ModeConfig config) {
        this.standings = standings;
        this.decisions = decisions;
        this.configured = Mode.of(config.mode());
    }

    static void check(@Observes @Priority(StartRefused.BEFORE_ALL) StartupEvent starting, ModeConfig config) {
        List<String> known = Stream.of(Mode.values()).map(Mode::toString).toList();
        StartRefused.unless(
                known.contains(config.mode().toLowerCase(Locale.ROOT)),
                "obsrs.moderation.mode is '%s', which is none of: %s.",
                config.mode(),
                String.join(", ", known));
    }

    /** Completes once the log has a mode. */
    public CompletableFuture<Void> known() {
        return known;
    }

    void start(@Observes @Priority(AFTER_STANDINGS) StartupEvent starting) {
        var unused = standings.replayed().thenRunAsync(this::ensure);
    }

    private void ensure() {
        if (standings.house().mode() != null) {
            known.complete(null);
            return;
        }
        var unused = decisions
                .make(new ModeSet(UUID.randomUUID(), configured, "settings"))
                .whenComplete((fate, failure) -> {
                    if (failure == null) {
                        known.complete(null);
                    } else {
                        Log.warnf("Could not write the first mode, trying again (cause=%s)", failure.getMessage());
                        ensure();
                    }
                });
    }
}
