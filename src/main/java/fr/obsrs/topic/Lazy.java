package fr.obsrs.topic;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A client made at its first use: beans exist before the broker does. Thread-safe. */
final class Lazy<T> {
    private final Supplier<T> maker;
    private @Nullable T made;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    synchronized T get() {
        if (made == null) {
            made = maker.get();
        }
        return made;
    }

    synchronized void ifMade(Consumer<T> use) {
        if (made != null) {
            use.accept(made);
        }
    }
}
