package fr.obsrs.topic;

import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether what was read is whole: JSON may leave out what a type cannot do without, and may hold halves of characters
 * that nobody could write again.
 */
final class Soundness {
    private static final ClassValue<List<RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            List<RecordComponent> components = Arrays.asList(type.getRecordComponents());
            components.forEach(component -> component.getAccessor().setAccessible(true));
            return components;
        }
    };

    private Soundness() {}

    /** Why a record is not to be used, without its content; nothing when it is sound. */
    static Optional<String> flaw(Object read) {
        return read instanceof Record whole ? flaw(whole) : Optional.empty();
    }

    private static Optional<String> flaw(Record read) {
        return COMPONENTS.get(read.getClass()).stream()
                .map(component -> flaw(component, value(read, component)))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static @Nullable String flaw(RecordComponent component, @Nullable Object value) {
        if (value == null) {
            boolean mayBeMissing = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            return mayBeMissing ? null : "no " + component.getName();
        }
        return inside(component.getName(), value);
    }

    private static @Nullable String inside(String name, Object value) {
        if (value instanceof Record nested) {
            return flaw(nested).orElse(null);
        }
        if (value instanceof Iterable<?> all) {
            for (Object each : all) {
                String flaw = inside(name, each);
                if (flaw != null) {
                    return flaw;
                }
            }
        }
        if (value instanceof Map<?, ?> map) {
            String flaw = inside(name, map.keySet());
            return flaw == null ? inside(name, map.values()) : flaw;
        }
        return (value instanceof String || value instanceof URI) && isBroken(value.toString())
                ? "broken characters in " + name
                : null;
    }

    private static boolean isBroken(String text) {
        return text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE);
    }

    private static @Nullable Object value(Record read, RecordComponent component) {
        try {
            return component.getAccessor().invoke(read);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record of ours cannot be read", e);
        }
    }
}
