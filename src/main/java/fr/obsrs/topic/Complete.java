package fr.obsrs.topic;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a record that was read has all it must have: what its type does not call nullable is there, all the way down. */
final class Complete {
    private static final ClassValue<List<RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            List<RecordComponent> components = Arrays.asList(type.getRecordComponents());
            components.forEach(component -> component.getAccessor().setAccessible(true));
            return components;
        }
    };

    private Complete() {}

    /** @throws UnreadableException naming what is missing */
    static void check(@Nullable Object value) throws UnreadableException {
        if (value instanceof Collection<?> all) {
            for (Object one : all) {
                check(one);
            }
        } else if (value instanceof Record present) {
            for (RecordComponent component : COMPONENTS.get(present.getClass())) {
                Object part = part(present, component);
                if (part == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    throw new UnreadableException("no " + component.getName());
                }
                check(part);
            }
        }
    }

    private static @Nullable Object part(Record of, RecordComponent component) {
        try {
            return component.getAccessor().invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a record's component cannot be read", e);
        }
    }
}
