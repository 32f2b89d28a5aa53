package fr.obsrs.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.obsrs.MovableClock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is written of an order, and in which order. */
class OrderingTest {
    /** What this instance knows, and what the topic says. */
    private final Map<String, SourceOrder> known = new HashMap<>();

    private final Map<String, SourceOrder> topic = new HashMap<>();
    private final List<String> written = new ArrayList<>();
    private boolean refusesToNote;
    private boolean refusesOrders;
    private final Ordering ordering = new Ordering(
            source -> Optional.ofNullable(known.get(source)),
            order -> refusesOrders ? away() : CompletableFuture.completedFuture(Optional.ofNullable(put(order))),
            noted -> {
                written.add("note " + noted.what() + " " + noted.source() + " " + noted.by());
                return refusesToNote ? away() : CompletableFuture.completedFuture(null);
            },
            new MovableClock());

    private @Nullable SourceOrder put(SourceOrder order) {
        written.add("order " + order.source() + " " + (order.running() ? "runs" : "rests"));
        known.put(order.source(), order);
        return topic.put(order.source(), order);
    }

    private static <T> CompletableFuture<T> away() {
        return CompletableFuture.failedFuture(new IllegalStateException("Kafka is away"));
    }

    @Test
    void each_change_is_noted_before_it_is_ordered_and_says_who_and_what() {
        ordering.give("piaille", false, false, "amina");
        ordering.give("piaille", true, false, "theo");
        ordering.give("piaille", true, true, "amina");
        assertThat(written)
                .containsExactly(
                        "note paused piaille amina",
                        "order piaille rests",
                        "note resumed piaille theo",
                        "order piaille runs",
                        "note restarted piaille amina",
                        "order piaille runs");
    }

    @Test
    void to_try_a_paused_source_again_is_to_resume_it() {
        ordering.give("piaille", false, false, "amina");
        ordering.give("piaille", true, true, "amina");
        assertThat(written).contains("note resumed piaille amina").doesNotContain("note restarted piaille amina");
    }

    @Test
    void an_order_that_changes_nothing_is_given_and_leaves_no_record() {
        ordering.give("piaille", true, false, "amina");
        ordering.give("form", true, true, "amina");
        assertThat(written).containsExactly("order piaille runs", "order form runs");
        ordering.give("form", false, true, "amina");
        ordering.give("form", false, true, "amina");
        assertThat(written).filteredOn(line -> line.startsWith("note")).containsExactly("note paused form amina");
    }

    @Test
    void what_could_not_be_noted_is_not_ordered() {
        refusesToNote = true;
        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(() -> ordering.give("piaille", false, false, "amina"));
        assertThat(topic).isEmpty();
    }

    @Test
    void an_order_that_failed_after_its_note_can_be_sent_again() {
        refusesOrders = true;
        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(() -> ordering.give("piaille", false, false, "amina"));
        refusesOrders = false;
        ordering.give("piaille", false, false, "amina");
        assertThat(written)
                .containsExactly("note paused piaille amina", "note paused piaille amina", "order piaille rests");
    }

    @Test
    void one_that_undoes_what_this_instance_had_not_heard_of_is_noted_all_the_same() {
        ordering.give("piaille", false, false, "theo");
        known.clear();
        ordering.give("piaille", true, false, "amina");
        assertThat(written).endsWith("order piaille runs", "note resumed piaille amina");
    }

    @Test
    void an_order_that_is_not_answered_keeps_only_those_to_its_own_source_waiting() throws Exception {
        CompletableFuture<Optional<SourceOrder>> answer = new CompletableFuture<>();
        Ordering slow = new Ordering(
                source -> Optional.empty(),
                order ->
                        order.source().equals("piaille") ? answer : CompletableFuture.completedFuture(Optional.empty()),
                noted -> CompletableFuture.completedFuture(null),
                new MovableClock());
        Thread first = new Thread(() -> slow.give("piaille", false, false, "amina"));
        Thread second = new Thread(() -> slow.give("piaille", true, false, "theo"));
        first.start();
        Awaitility.await().until(() -> first.getState() == Thread.State.WAITING);
        second.start();

        CompletableFuture.runAsync(() -> slow.give("form", false, false, "theo"))
                .get(20, TimeUnit.SECONDS);

        Awaitility.await().until(() -> second.getState() == Thread.State.BLOCKED);
        answer.complete(Optional.empty());
        first.join();
        second.join();
    }
}
