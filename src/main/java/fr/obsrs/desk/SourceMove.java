package fr.obsrs.desk;

import com.fasterxml.jackson.annotation.JsonValue;
import fr.obsrs.source.Situation;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a button on the page of sources orders. */
enum SourceMove {
    PAUSE(false, false),
    RESUME(true, false),
    RESTART(true, true);

    private final boolean running;
    private final boolean restart;

    SourceMove(boolean running, boolean restart) {
        this.running = running;
        this.restart = restart;
    }

    boolean running() {
        return running;
    }

    boolean restart() {
        return restart;
    }

    /** The one that helps most; nothing where none does. A network that asked us to wait is not asked again sooner. */
    static Optional<SourceMove> in(Situation situation) {
        return switch (situation) {
            case STARTING, STREAMING, POLLING, SLUGGISH, RECEIVING, BUSY -> Optional.of(PAUSE);
            case EMPTY, UNREACHABLE, SILENT, TOKEN_REFUSED, WRONG_ADDRESS -> Optional.of(RESTART);
            case PAUSED -> Optional.of(RESUME);
            case UNATTENDED, ENTERED -> Optional.empty();
        };
    }

    static Optional<SourceMove> of(@Nullable String name) {
        return Arrays.stream(values())
                .filter(move -> move.toString().equals(name))
                .findFirst();
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
