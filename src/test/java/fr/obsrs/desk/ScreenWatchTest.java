package fr.obsrs.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.desk.ScreenWatch.Seen;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the desk believes of screens: their own word, while it is fresh. */
class ScreenWatchTest {
    private static final String ONE = "0123456789abcdef0123456789abcdef";
    private static final String OTHER = "f123456789abcdef0123456789abcdef";

    private Duration passed = Duration.ZERO;
    private final ScreenWatch watch = new ScreenWatch(() -> passed.toNanos());

    private void says(String key, String json) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("schema", "signal.v1".getBytes(StandardCharsets.US_ASCII));
        byte[] value = json.getBytes(StandardCharsets.UTF_8);
        watch.read(new ConsumerRecord<>(
                "obsrs.signals", 0, 0, 0, TimestampType.LOG_APPEND_TIME, 0, 0, key, value, headers, Optional.empty()));
    }

    private static String signal(String screen, boolean curtain) {
        return ("{\"type\":\"screen\",\"screen\":\"%s\",\"room\":\"atelier-1\",\"view\":\"pause\",\"curtain\":%s,"
                        + "\"revision\":\"0a1b2c3d-7\",\"frames\":300,\"posts\":0,\"width\":1920,\"height\":1080,"
                        + "\"visible\":true}")
                .formatted(screen, curtain);
    }

    @Test
    void the_last_word_of_each_screen_counts() {
        says(ONE, signal(ONE, false));
        says(OTHER, signal(OTHER, false));
        says(ONE, signal(ONE, true));
        assertThat(watch.all()).extracting(Seen::screen).isEqualTo(List.of(ONE, OTHER));
        assertThat(watch.all()).extracting(Seen::curtain).isEqualTo(List.of(true, false));
        assertThat(watch.all()).allMatch(Seen::fresh);
    }

    @Test
    void a_screen_that_has_fallen_silent_is_told_with_its_age_and_is_forgotten_later() {
        says(ONE, signal(ONE, true));
        passed = Duration.ofSeconds(16);
        assertThat(watch.all()).singleElement().satisfies(seen -> {
            assertThat(seen.fresh()).isFalse();
            assertThat(seen.seconds()).isEqualTo(15);
        });
        passed = Duration.ofMinutes(3);
        assertThat(watch.all()).isEmpty();
    }

    @Test
    void a_screen_that_only_goes_on_is_no_news() {
        says(ONE, signal(ONE, true));
        List<Seen> before = watch.all();
        passed = Duration.ofSeconds(4);
        assertThat(watch.all()).isEqualTo(before);
        says(ONE, signal(ONE, true).replace("\"frames\":300", "\"frames\":299"));
        assertThat(watch.all()).isEqualTo(before);
        says(ONE, signal(ONE, true).replace("\"frames\":300", "\"frames\":0"));
        assertThat(watch.all()).isNotEqualTo(before).noneMatch(Seen::paints);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"type\":\"presence\"}", "nonsense", "null"})
    void what_is_no_screens_word_is_passed_over(String json) {
        says(ONE, json);
        says("source/mastodon", signal(ONE, true));
        says(OTHER, signal(ONE, true));
        assertThat(watch.all()).isEmpty();
    }
}
