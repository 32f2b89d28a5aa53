package fr.obsrs.wall.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.obsrs.wall.stream.Loopback.Client;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.channel.EventLoop;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StreamTest {
    private static final int SEGMENT = 16 * 1024;

    private final FrameLog log = new FrameLog(SEGMENT, 4);
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final StreamMeters meters = new StreamMeters(metrics);
    private final AtomicInteger left = new AtomicInteger();
    /** What streams said that they had seen when they asked. */
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private boolean ready = true;
    private String told = "opening\n";
    private @Nullable Shard shard;
    private Loopback server;

    @BeforeEach
    void start() throws InterruptedException {
        server = new Loopback(loop -> new Stream(shard(loop), this::opening, "none", left::incrementAndGet));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private synchronized Shard shard(EventLoop loop) {
        if (shard == null) {
            shard = new Shard("", log, loop, meters);
        }
        return shard;
    }

    private @Nullable Opening opening(String wall, @Nullable String lastEventId) {
        asked.add(String.valueOf(lastEventId));
        return ready
                ? new Opening(
                        new Opening.Part(told.getBytes(UTF_8)),
                        new Opening.Part("lease\n".getBytes(UTF_8)),
                        log.view().end(),
                        "o-" + asked.size())
                : null;
    }

    private void publish(String frames, String id) {
        log.append(frames.getBytes(UTF_8), id);
        if (shard != null) {
            shard.wake();
        }
    }

    private static String read(Client client, String end) throws IOException {
        InputStream in = client.in();
        StringBuilder read = new StringBuilder();
        while (read.indexOf(end) < 0) {
            int next = in.read();
            assertThat(next).as("closed after %s", read).isNotNegative();
            read.append((char) next);
        }
        return read.toString();
    }

    @Test
    void is_told_its_head_its_opening_and_what_comes_after_once_and_in_order() throws Exception {
        log.append("before\n".getBytes(UTF_8), "e-0");
        try (Client client = server.connect(65_536)) {
            server.next();
            publish("one\n", "e-8");
            publish("two\n", "e-9");
            assertThat(read(client, "two\n")).isEqualTo("head\nopening\nlease\none\ntwo\n");
            assertThat(asked).containsExactly("none");
        }
        await().until(() -> left.get() == 1);
        assertThat(metrics.get("obsrs.wall.streams").gauge().value()).isZero();
    }

    @Test
    void hears_comments_until_its_instance_is_ready_and_its_opening_then() throws Exception {
        ready = false;
        try (Client client = server.connect(65_536)) {
            Stream stream = server.next();
            server.onLoop(() -> stream.comment(": wait\n".getBytes(UTF_8)));
            assertThat(read(client, "wait\n")).isEqualTo("head\n: wait\n");
            ready = true;
            Objects.requireNonNull(shard).wake();
            assertThat(read(client, "lease\n")).isEqualTo("opening\nlease\n");
            server.onLoop(() -> stream.comment(": wait\n".getBytes(UTF_8)));
            publish("one\n", "e-8");
            assertThat(read(client, "one\n")).isEqualTo("one\n");
        }
    }

    /** Far more than a kernel keeps for a socket that nobody reads, and never more at a time than the log holds. */
    private void flood(Client awake) throws IOException {
        for (int i = 0; i < 40; i++) {
            publish("x".repeat(SEGMENT / 2) + "\n", "e-" + i);
            read(awake, "x\n");
        }
    }

    @Test
    void who_sleeps_is_skipped_and_told_the_difference_on_waking() throws Exception {
        try (Client sleeper = server.connect(4_096);
                Client awake = server.connect(65_536)) {
            server.next();
            server.next();
            flood(awake);
            publish("present\n", "e-500");
            assertThat(read(awake, "present\n")).doesNotContain("opening");
            int before = asked.size();
            read(sleeper, "lease\n");
            String woken = read(sleeper, "lease\n");
            assertThat(woken).endsWith("x\nopening\nlease\n");
            assertThat(woken).doesNotContain("present");
            assertThat(asked).hasSize(before + 1);
            assertThat(asked.get(before)).startsWith("e-").isNotEqualTo("e-500");
            publish("future\n", "e-501");
            assertThat(read(sleeper, "future\n")).isEqualTo("future\n");
            assertThat(metrics.get("obsrs.wall.streams.resynchronised")
                            .counter()
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void a_lease_is_not_said_after_an_opening_that_takes_its_time() throws Exception {
        told = "y".repeat(130_000) + "\n";
        try (Client slow = server.connect(32_768)) {
            server.next();
            told = "difference\n";
            assertThat(read(slow, "lease\n")).endsWith("y\ndifference\nlease\n");
            assertThat(asked).containsExactly("none", "o-1");
        }
    }

    @Test
    void what_is_no_event_does_not_make_it_forget_what_it_has_seen() throws Exception {
        try (Client client = server.connect(4_096);
                Client awake = server.connect(65_536)) {
            server.next();
            server.next();
            for (int i = 0; i < 40; i++) {
                log.append(("x".repeat(SEGMENT / 2) + "\n").getBytes(UTF_8), null);
                Objects.requireNonNull(shard).wake();
                read(awake, "x\n");
            }
            read(client, "lease\n");
            read(client, "lease\n");
            assertThat(asked).containsExactly("none", "none", "o-1");
        }
    }

    @Test
    void who_takes_nothing_for_six_looks_is_let_go() throws Exception {
        try (Client sleeper = server.connect(4_096);
                Client awake = server.connect(65_536)) {
            Stream stream = server.next();
            server.next();
            flood(awake);
            for (int look = 0; look < 6; look++) {
                server.onLoop(stream::look);
            }
            assertThat(left.get()).isZero();
            server.onLoop(stream::look);
            await().until(() -> left.get() == 1);
            assertThat(metrics.get("obsrs.wall.streams.letgo").counter().count())
                    .isEqualTo(1);
            assertThat(sleeper.socket().isConnected()).isTrue();
        }
    }

    @Test
    void who_reads_is_never_let_go() throws Exception {
        try (Client client = server.connect(65_536)) {
            Stream stream = server.next();
            for (int look = 0; look < 20; look++) {
                server.onLoop(stream::look);
            }
            publish("still here\n", "e-1");
            assertThat(read(client, "here\n")).endsWith("still here\n");
            assertThat(left.get()).isZero();
        }
    }
}
