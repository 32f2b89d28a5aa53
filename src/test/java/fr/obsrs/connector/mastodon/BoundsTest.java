package fr.obsrs.connector.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** However much a server sends, little of it is kept. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BoundsTest {
    private static final int MEBIBYTE = 1 << 20;

    @Test
    void of_a_line_or_an_event_without_end_a_mebibyte_is_kept_at_most_and_the_next_event_comes() {
        for (String part : List.of("x", "data: x\n", ": x\n", "event: x\n")) {
            EventLines lines = new EventLines();
            byte[] bytes = Fixtures.bytes("event: update\ndata: " + part.repeat(MEBIBYTE / part.length()));
            for (int sent = 0; sent < 50; sent++) {
                assertThat(lines.take(ByteBuffer.wrap(bytes))).isEmpty();
                assertThat(lines.held()).isLessThanOrEqualTo(MEBIBYTE);
            }
            lines.take(ByteBuffer.wrap(Fixtures.bytes("\n\n")));
            assertThat(lines.take(ByteBuffer.wrap(Fixtures.bytes("event: delete\ndata: 7\n\n"))))
                    .containsExactly(new StreamEvent(StreamEvent.Kind.DELETED, "7"));
        }
    }

    @Test
    void noise_is_no_event_and_drowns_none_that_follows() {
        EventLines lines = new EventLines();
        byte[] noise = new byte[MEBIBYTE];
        new Random(42).nextBytes(noise);
        assertThat(lines.take(ByteBuffer.wrap(noise))).isEmpty();
        assertThat(lines.take(ByteBuffer.wrap(Fixtures.bytes("\n\nevent: delete\ndata: 7\n\n"))))
                .containsExactly(new StreamEvent(StreamEvent.Kind.DELETED, "7"));
    }

    @Test
    void of_a_message_without_end_nothing_is_kept_and_the_next_one_comes() throws Exception {
        Silent socket = new Silent();
        Messages messages = new Messages(() -> {});
        messages.onOpen(socket);
        String part = "x".repeat(MEBIBYTE / 2);
        for (int sent = 0; sent < 400; sent++) {
            messages.onText(socket, part, false);
        }
        messages.onText(socket, "x", true);
        messages.onText(socket, "après", true);
        assertThat(messages.next(Duration.ofSeconds(1))).isEqualTo("après");
    }

    @Test
    void the_next_message_is_asked_for_when_the_last_was_taken() throws Exception {
        Silent socket = new Silent();
        Messages messages = new Messages(() -> {});
        messages.onOpen(socket);
        messages.onText(socket, "un", true);
        assertThat(socket.requested).hasValue(1);
        messages.next(Duration.ofSeconds(1));
        assertThat(socket.requested).hasValue(2);
        messages.onClose(socket, 1000, "");
        assertThatThrownBy(() -> messages.next(Duration.ofSeconds(1))).isInstanceOf(IOException.class);
    }

    @Test
    void the_next_bytes_are_asked_for_when_the_last_were_taken() throws Exception {
        AtomicInteger requested = new AtomicInteger();
        Chunks chunks = new Chunks();
        chunks.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long more) {
                requested.addAndGet((int) more);
            }

            @Override
            public void cancel() {
                requested.set(-1);
            }
        });
        chunks.onNext(List.of(ByteBuffer.allocate(1)));
        assertThat(requested).hasValue(1);
        assertThat(chunks.next(Duration.ofSeconds(1))).hasSize(1);
        assertThat(requested).hasValue(2);
        assertThatThrownBy(() -> chunks.next(Duration.ofMillis(1))).hasMessageContaining("silent");
        chunks.onComplete();
        assertThatThrownBy(() -> chunks.next(Duration.ofSeconds(1))).hasMessageContaining("hung up");
        chunks.cancel();
        assertThat(requested).hasValue(-1);
    }

    @Test
    void a_flood_that_nobody_takes_waits_at_the_server_and_ends_with_the_feed() {
        AtomicInteger told = new AtomicInteger();
        AtomicInteger ended = new AtomicInteger();
        Connection flood = ear -> {
            try {
                ear.opened();
                while (true) {
                    ear.told(new StreamEvent(StreamEvent.Kind.DELETED, "7"));
                    told.incrementAndGet();
                }
            } finally {
                ended.incrementAndGet();
            }
        };
        try (Feed feed = new Feed("hall", List.of(flood), Duration.ofMillis(10))) {
            await().until(() -> told.get() == 255);
            await().during(Duration.ofMillis(200)).until(() -> told.get() == 255);
            assertThat(feed.isWhole()).isTrue();
        }
        await().until(() -> ended.get() == 1);
    }

    @Test
    void a_stream_that_fails_in_a_way_nobody_foresaw_is_opened_again() throws Exception {
        AtomicInteger reads = new AtomicInteger();
        Connection broken = ear -> {
            if (reads.incrementAndGet() == 1) {
                throw new IllegalStateException("bug");
            }
            ear.opened();
            TimeUnit.HOURS.sleep(1);
        };
        try (Feed feed = new Feed("hall", List.of(broken), Duration.ofMillis(1))) {
            assertThat(feed.next(Duration.ofSeconds(10))).isEqualTo(StreamEvent.OPENED);
            assertThat(feed.isWhole()).isTrue();
        }
    }

    @Test
    void a_token_that_no_protocol_may_be_called_goes_into_its_header_alone() {
        StreamServer server =
                new StreamServer(StreamServer.client(), URI.create("http://127.0.0.1:1"), "a b\"c", "ObsRS-Wall/1.0");
        assertThatThrownBy(() -> server.socket("x", new WebSocket.Listener() {}))
                .isInstanceOf(StreamException.class)
                .hasMessageNotContaining("a b");
    }
}
