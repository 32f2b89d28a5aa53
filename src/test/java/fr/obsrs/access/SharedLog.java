package fr.obsrs.access;

import fr.obsrs.topic.Schema;
import fr.obsrs.topic.UnreadableException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** One log in memory, and as many instances that read it as a test wants; each reads when it is told to. */
final class SharedLog {
    private record Item(String key, byte @Nullable [] value, Headers headers) {}

    private final List<Item> items = new ArrayList<>();

    /** How many records there are under a prefix, removals too. */
    long records(String prefix) {
        return items.stream().filter(item -> item.key.startsWith(prefix)).count();
    }

    /** All that was ever written, for what must not stand in it. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Item item : items) {
            text.append(item.key)
                    .append(' ')
                    .append(item.value == null ? "" : new String(item.value))
                    .append('\n');
        }
        return text.toString();
    }

    /** An instance that has read nothing yet. */
    Instance instance() {
        return new Instance();
    }

    final class Instance implements PeopleLog {
        private final Map<String, Keeper> keepers = new HashMap<>();
        private final List<CompletableFuture<Void>> written = new ArrayList<>();
        final CompletableFuture<Void> known = new CompletableFuture<>();
        private boolean waits;
        private int next;

        /** From now on it reads only when told. */
        Instance waiting() {
            waits = true;
            return this;
        }

        @Override
        public void keep(String prefix, Keeper keeper) {
            keepers.put(prefix, keeper);
        }

        @Override
        public CompletableFuture<Void> known() {
            return known;
        }

        @Override
        public <T> CompletionStage<Void> put(String key, Schema<T> schema, @Nullable T value) {
            RecordHeaders headers = new RecordHeaders();
            headers.add(schema.header());
            items.add(new Item(key, value == null ? null : schema.write(value), headers));
            CompletableFuture<Void> done = new CompletableFuture<>();
            written.add(done);
            if (!waits) {
                read();
            }
            return done;
        }

        /** Up to the end. */
        Instance read() {
            while (next < items.size()) {
                Item item = items.get(next);
                next++;
                int end = item.key.indexOf('/') + 1;
                Keeper keeper = keepers.get(item.key.substring(0, end));
                if (keeper != null) {
                    try {
                        keeper.keep(item.key.substring(end), item.headers, item.value);
                    } catch (UnreadableException e) {
                        throw new AssertionError(e);
                    }
                }
            }
            List<CompletableFuture<Void>> done = List.copyOf(written);
            written.clear();
            done.forEach(one -> one.complete(null));
            return this;
        }
    }
}
