package fr.obsrs.connector.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.obsrs.connector.Cursor;
import fr.obsrs.connector.Handover;
import fr.obsrs.connector.SourceException;
import fr.obsrs.post.Network;
import fr.obsrs.post.PostId;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookConnectorTest {
    private static final Told GONE = new Told.Gone(PostId.of(Network.WEB, "1"));

    private final WebhookConnector connector = new WebhookConnector();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final CountDownLatch mayReach = new CountDownLatch(1);
    private volatile boolean kafkaAway;
    private final Thread thread = new Thread(this::run);

    private void run() {
        try {
            connector.run(Cursor.NONE, out());
        } catch (SourceException | InterruptedException e) {
            calls.add(e.getClass().getSimpleName());
        }
    }

    /** Remembers what it is called; its posts are durable when {@link #mayReach} says so. */
    private Handover out() {
        return (Handover) Proxy.newProxyInstance(
                Handover.class.getClassLoader(), new Class<?>[] {Handover.class}, (proxy, method, arguments) -> {
                    calls.add(method.getName());
                    if (method.getName().equals("reached")) {
                        mayReach.await();
                        if (kafkaAway) {
                            throw SourceException.unreachable("Kafka");
                        }
                    }
                    return null;
                });
    }

    private void start() {
        thread.start();
        Awaitility.await().until(() -> calls.contains("heard"));
    }

    @AfterEach
    void end() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }

    @Test
    void a_delivery_is_done_once_it_is_durable_and_not_before() throws Exception {
        start();
        CompletableFuture<Void> done = connector.take(GONE).orElseThrow();
        Awaitility.await().until(() -> calls.contains("reached"));
        assertThat(done).isNotDone();
        mayReach.countDown();
        done.get(10, TimeUnit.SECONDS);
        assertThat(calls).containsSubsequence("gone", "reached");
    }

    @Test
    void what_kafka_does_not_take_fails_with_all_that_waits_behind_it_and_nothing_more_is_taken() {
        start();
        kafkaAway = true;
        CompletableFuture<Void> first = connector.take(GONE).orElseThrow();
        CompletableFuture<Void> second = connector.take(GONE).orElseThrow();
        mayReach.countDown();
        assertThatThrownBy(() -> first.get(10, TimeUnit.SECONDS)).hasMessageContaining("not known to be durable");
        assertThatThrownBy(() -> second.get(10, TimeUnit.SECONDS)).hasMessageContaining("stopped");
        Awaitility.await().until(() -> calls.contains("SourceException"));
        assertThat(connector.take(GONE)).isEmpty();
        assertThat(calls).containsOnlyOnce("gone");
    }

    @Test
    void a_source_that_does_not_run_takes_nothing() throws InterruptedException {
        assertThat(connector.take(GONE)).isEmpty();
        start();
        end();
        assertThat(connector.take(GONE)).isEmpty();
        assertThat(calls).doesNotContain("gone");
    }

    @Test
    void what_nobody_waits_for_any_more_is_not_begun_since_its_sender_sends_it_again() throws Exception {
        start();
        connector.take(GONE);
        CompletableFuture<Void> given = connector.take(GONE).orElseThrow();
        given.completeExceptionally(new IllegalStateException("timed out"));
        CompletableFuture<Void> last = connector.take(GONE).orElseThrow();
        mayReach.countDown();
        last.get(10, TimeUnit.SECONDS);
        assertThat(calls.stream().filter("gone"::equals)).hasSize(2);
    }

    @Test
    void a_flood_that_kafka_cannot_keep_up_with_is_sent_away_instead_of_kept() {
        start();
        List<Boolean> taken = java.util.stream.IntStream.range(0, 200)
                .mapToObj(number -> connector.take(GONE).isPresent())
                .toList();
        assertThat(taken).startsWith(true, true).endsWith(false, false);
    }
}
