package fr.obsrs.decision;

import fr.obsrs.event.StartRefused;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
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
        this.configured = configured(config);
    }

    static void check(@Observes @Priority(StartRefused.BEFORE_ALL) StartupEvent starting, ModeConfig config) {
        var unused = configured(config);
    }

    private static Mode configured(ModeConfig config) {
        return Stream.of(Mode.values())
                .filter(mode -> mode.toString().equalsIgnoreCase(config.mode().strip()))
                .findFirst()
                .orElseThrow(() -> new StartRefused("obsrs.moderation.mode is '%s', which is none of: %s."
                        .formatted(
                                config.mode(),
                                Stream.of(Mode.values()).map(Mode::toString).collect(Collectors.joining(", ")))));
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
                        CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(this::ensure);
                    }
                });
    }
}
