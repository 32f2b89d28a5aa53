package fr.obsrs.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SignalTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SOUND = """
            {"screen":"0123456789abcdef0123456789abcdef","room":"atelier-1","view":"posts","curtain":false,
             "revision":"0a1b2c3d-41","frames":300,"posts":9,"width":1920,"height":1080,"visible":true}""";

    private static Signal sound(String field, String json) throws Exception {
        ObjectNode signal = (ObjectNode) JSON.readTree(SOUND);
        signal.set(field, JSON.readTree(json));
        return JSON.treeToValue(signal, Signal.class);
    }

    @Test
    void what_is_sound_is_written_under_its_screen_with_a_type_a_schema_and_no_address() throws Exception {
        var written = JSON.readValue(SOUND, Signal.class).checked().toRecord();

        assertThat(written.topic()).isEqualTo("obsrs.signals");
        assertThat(written.key()).isEqualTo("0123456789abcdef0123456789abcdef");
        assertThat(new String(written.headers().lastHeader("schema").value(), StandardCharsets.US_ASCII))
                .isEqualTo("signal.v1");
        ObjectNode expected = (ObjectNode) JSON.readTree(SOUND);
        assertThat(JSON.readTree(written.value())).isEqualTo(expected.put("type", "screen"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "room|null",
                "revision|null",
                "frames|0",
                "frames|30000",
                "posts|2000",
                "width|32768",
                "height|0",
                "view|\"empty\"",
                "view|\"pause\"",
                "visible|false",
                "curtain|true"
            })
    void stands_at_the_edge(String field, String value) throws Exception {
        assertThat(sound(field, value).checked().type()).isEqualTo("screen");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "screen|null",
                "screen|\"\"",
                "screen|\"0123456789ABCDEF0123456789ABCDEF\"",
                "screen|\"abc\"",
                "view|null",
                "view|\"curtain\"",
                "curtain|null",
                "revision|\"\"",
                "revision|\"e-1\"",
                "revision|\"0a1b2c3d-1234567890123456789\"",
                "frames|-1",
                "frames|30001",
                "frames|null",
                "posts|-1",
                "posts|2001",
                "width|32769",
                "height|-1",
                "visible|null"
            })
    void does_not_stand_beyond_it_and_says_which_field(String field, String value) throws Exception {
        Signal signal = sound(field, value);

        assertThatThrownBy(signal::checked).isInstanceOfSatisfying(HttpProblem.class, problem -> {
            assertThat(problem.getStatusCode()).isEqualTo(422);
            assertThat(problem.getParameters()).containsEntry("field", field);
        });
    }
}
