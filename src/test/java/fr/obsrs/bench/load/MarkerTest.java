package fr.obsrs.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkerTest {
    private final Marker marker = new Marker();
    private final List<Integer> found = new ArrayList<>();

    private void scan(String text) {
        ByteBuffer bytes =
                ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)).order(ByteOrder.LITTLE_ENDIAN);
        marker.scan(bytes, found::add);
        assertThat(bytes.hasRemaining()).isFalse();
    }

    @Test
    void a_marker_is_found_at_every_place_and_over_every_split() {
        String text = "data: {\"text\":\"été ~0000042~ et ~9999999~ ~~0000007~\"}\n\n";
        for (int split = 0; split <= text.length(); split++) {
            found.clear();
            scan(text.substring(0, split));
            scan(text.substring(split));
            assertThat(found).as("split after %d", split).containsExactly(42, 9_999_999, 7);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"~000042~", "~00000042~", "~000004a~", "~0000042", "~0000042-", "0000042~", "~00\r\n0042~", "~~"
            })
    void what_only_looks_like_a_marker_is_none(String text) {
        scan(text + " and so on");
        assertThat(found).isEmpty();
    }

    @Test
    void a_marker_that_a_chunk_ends_within_is_lost_and_not_mistaken() {
        scan("~0000\r\n2e4\r\n042~ then ~0000043~");
        assertThat(found).containsExactly(43);
    }

    @Test
    void what_is_written_is_what_is_found() {
        scan(Marker.of(0) + Marker.of(1234567));
        assertThat(found).containsExactly(0, 1_234_567);
    }

    @Test
    void a_number_of_more_digits_has_no_marker() {
        assertThatIllegalArgumentException().isThrownBy(() -> Marker.of(10_000_000));
    }
}
