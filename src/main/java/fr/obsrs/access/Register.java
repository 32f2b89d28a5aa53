package fr.obsrs.access;

import fr.obsrs.decision.Decisions;
import fr.obsrs.decision.PersonChanged;
import fr.obsrs.decision.PersonChanged.What;
import io.quarkus.logging.Log;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what changes among people, where the journal reads it: before it is made, so that nothing changes of which
 * there is no word. Where the change then fails there is a word too many, and its maker was told to look. Thread-safe.
 */
@Singleton
class Register {
    private final Function<PersonChanged, CompletableFuture<?>> log;

    @Inject
    Register(Decisions decisions) {
        this(decisions::make);
    }

    Register(Function<PersonChanged, CompletableFuture<?>> log) {
        this.log = log;
    }

    /**
     * Blocks until it is durable.
     *
     * @param role that is given or offered
     * @param whom it is about, where that is not {@code by}
     * @throws NotNotedException when that is unknown: then the change must not be made
     */
    void note(What what, @Nullable String role, @Nullable String whom, String by) {
        String other = by.equals(whom) ? null : whom;
        try {
            log.apply(new PersonChanged(UUID.randomUUID(), what, role, other, by))
                    .join();
        } catch (CompletionException e) {
            throw new NotNotedException(e);
        }
        Log.infof("Somebody's part at the desk changes (what=%s, role=%s, whom=%s, by=%s)", what, role, other, by);
    }
}
