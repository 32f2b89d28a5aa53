package fr.obsrs.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client against servers that lose, repeat and reorder: the figures must show it, or they prove nothing. */
@Timeout(60)
class LoadTest {
    private static final String UNTIL_CLOSE =
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n";
    private static final String CHUNKED =
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
    private static final int FIRST = 100;
    private static final int EVENTS = 4;
    private static final int STREAMS = 3;

    private static String event(int number) {
        return "event: post\ndata: {\"text\":\"%s\"}\nid: 1234abcd-%d\n\n".formatted(Marker.of(number), number);
    }

    private static String chunk(String text) {
        return "%x\r\n%s\r\n".formatted(text.length(), text);
    }

    private static Tally published() {
        Tally tally = new Tally(FIRST, EVENTS, STREAMS, STREAMS);
        tally.intendAll(System.nanoTime());
        return tally;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void every_delivery_is_counted_whether_bodies_are_chunked_or_end_with_the_connection(boolean chunked)
            throws Exception {
        try (FakeServer server = new FakeServer(chunked ? CHUNKED : UNTIL_CLOSE);
                Load load = new Load(server.address(), "/events")) {
            load.open(STREAMS, "");
            Tally tally = published();
            load.count(tally);
            for (int stream = 0; stream < STREAMS; stream++) {
                for (int number = FIRST; number < FIRST + EVENTS; number++) {
                    server.say(stream, chunked ? chunk(event(number)) : event(number));
                }
            }
            tally.await();
            load.countNoMore();
            assertThat(tally.delivered()).isEqualTo(STREAMS * EVENTS);
            assertThat(tally.micros().getTotalCount()).isEqualTo(STREAMS * EVENTS);
            assertThat(tally.missing()).isZero();
            assertThat(tally.twice()).isZero();
            assertThat(tally.disordered()).isZero();
            assertThat(load.lost()).isZero();
        }
    }

    @Test
    void a_lossy_server_is_told_by_what_is_missing_and_a_repetition_does_not_make_up_for_it() throws Exception {
        try (FakeServer server = new FakeServer(UNTIL_CLOSE);
                Load load = new Load(server.address(), "/events")) {
            load.open(STREAMS, "");
            Tally tally = published();
            load.count(tally);
            server.say(0, event(100) + event(101) + event(102) + event(103));
            server.say(1, event(100) + event(101) + event(101) + event(103));
            server.say(2, event(100) + event(102) + event(101) + event(103) + event(99) + event(104));
            await().until(() -> tally.delivered() == 11);
            tally.await();
            load.countNoMore();
            assertThat(tally.missing()).isEqualTo(1);
            assertThat(tally.twice()).isEqualTo(1);
            assertThat(tally.disordered()).isEqualTo(1);
            assertThat(tally.delivered())
                    .as("numbers of another stretch do not count")
                    .isEqualTo(11);
        }
    }

    @Test
    void a_stream_that_the_server_ends_is_counted() throws Exception {
        try (FakeServer server = new FakeServer(UNTIL_CLOSE);
                Load load = new Load(server.address(), "/events")) {
            load.open(STREAMS, "");
            server.hangUp(1);
            await().until(() -> load.lost() == 1);
        }
    }

    @Test
    void a_refused_stream_is_a_sentence() throws Exception {
        try (FakeServer server = new FakeServer("HTTP/1.1 503 Service Unavailable\r\n\r\n");
                Load load = new Load(server.address(), "/events")) {
            assertThatThrownBy(() -> load.open(STREAMS, ""))
                    .isInstanceOf(IOException.class)
                    .hasMessage("A stream was not opened: it answered 503.");
        }
    }

    @Test
    void who_comes_back_says_the_id_that_was_seen_last() throws Exception {
        try (FakeServer server = new FakeServer(UNTIL_CLOSE);
                Load load = new Load(server.address(), "/events")) {
            load.open(1, "");
            assertThat(server.asked()).noneMatch(line -> line.startsWith("Last-Event-ID"));
            server.say(0, event(7) + event(8));
            await().untilAsserted(() -> assertThat(load.lastId()).isEqualTo("1234abcd-8"));
            load.leave();
            load.open(1, load.lastId());
            assertThat(server.asked()).contains("Last-Event-ID: 1234abcd-8");
        }
    }

    @Test
    void a_stream_that_sleeps_takes_nothing_and_is_not_missed() throws Exception {
        try (FakeServer server = new FakeServer(UNTIL_CLOSE);
                Load load = new Load(server.address(), "/events")) {
            load.open(STREAMS, "");
            assertThat(load.sleep(STREAMS)).isEqualTo(1);
            Tally tally = new Tally(FIRST, 1, STREAMS, STREAMS - 1);
            tally.intendAll(System.nanoTime());
            load.count(tally);
            for (int stream = STREAMS - 1; stream >= 0; stream--) {
                server.say(stream, event(FIRST));
            }
            tally.await();
            load.countNoMore();
            assertThat(tally.delivered()).isEqualTo(STREAMS - 1);
            assertThat(tally.missing()).isZero();
        }
    }
}
