package fr.obsrs.topic;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether what was read is whole: JSON may leave out what a type cannot do without, and may hold halves of characters
 * that nobody could write again.
 */
final class Soundness {
    /** Every record from a topic goes through here, so a type is looked at once. */
    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Part::of).toList();
        }
    };

    private record Part(String name, boolean mayBeMissing, MethodHandle accessor) {
        private static final MethodType PLAIN = MethodType.methodType(Object.class, Object.class);

        static Part of(RecordComponent component) {
            try {
                component.getAccessor().setAccessible(true);
                return new Part(
                        component.getName(),
                        component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                        MethodHandles.lookup()
                                .unreflect(component.getAccessor())
                                .asType(PLAIN));
            } catch (IllegalAccessException e) {
                throw unreadable(e);
            }
        }

        @Nullable
        Object of(Record whole) {
            try {
                return (Object) accessor.invokeExact((Object) whole);
            } catch (Throwable e) {
                throw unreadable(e);
            }
        }

        private static IllegalStateException unreadable(Throwable e) {
            return new IllegalStateException("a record of ours cannot be read", e);
        }
    }

    private Soundness() {}

    /** Why a record is not to be used, without its content; nothing when it is sound. */
    static Optional<String> flaw(Object read) {
        return read instanceof Record whole ? Optional.ofNullable(flaw(whole)) : Optional.empty();
    }

    private static @Nullable String flaw(Record read) {
        for (Part part : PARTS.get(read.getClass())) {
            Object value = part.of(read);
            String flaw = value == null ? part.mayBeMissing() ? null : "no " + part.name() : inside(part.name(), value);
            if (flaw != null) {
                return flaw;
            }
        }
        return null;
    }

    private static @Nullable String inside(String name, Object value) {
        if (value instanceof Record nested) {
            return flaw(nested);
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
        for (int at = 0; at < text.length(); at++) {
            if (Character.isSurrogate(text.charAt(at))) {
                boolean whole =
                        at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
                if (!whole) {
                    return true;
                }
                at++;
            }
        }
        return false;
    }
}
