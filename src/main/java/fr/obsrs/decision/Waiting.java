package fr.obsrs.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** Who waits for which offset. Not thread-safe. */
final class Waiting {
    private final SortedMap<Long, List<CompletableFuture<Void>>> byOffset = new TreeMap<>();

    CompletableFuture<Void> until(long offset) {
        CompletableFuture<Void> waiter = new CompletableFuture<>();
        byOffset.computeIfAbsent(offset, none -> new ArrayList<>(1)).add(waiter);
        return waiter;
    }

    /** Those whose wait is over; to be completed outside any lock. */
    List<CompletableFuture<Void>> reached(long offset) {
        if (byOffset.isEmpty()) {
            return List.of();
        }
        SortedMap<Long, List<CompletableFuture<Void>>> over = byOffset.headMap(offset + 1);
        List<CompletableFuture<Void>> waiters =
                over.values().stream().flatMap(List::stream).toList();
        over.clear();
        return waiters;
    }
}
