package fr.obsrs.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {
    @Test
    void no_word_means_two_rates_and_one_screen() {
        assertThat(Options.parse())
                .isEqualTo(new Options(List.of(10, 200), Duration.ofSeconds(20), Duration.ofSeconds(10), 1));
    }

    @Test
    void every_option_is_heard() {
        assertThat(Options.parse("--streams", "50", "--rates", "5, 20", "--warm-up", "0", "--seconds", "3"))
                .isEqualTo(new Options(List.of(5, 20), Duration.ofSeconds(3), Duration.ZERO, 50));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--rates ten      | --rates is ten and must be 1 to 1000.",
                "--rates 10,      | --rates is  and must be 1 to 1000.",
                "--rates 0        | --rates is 0 and must be 1 to 1000.",
                "--seconds 0      | --seconds is 0 and must be 1 to 3600.",
                "--streams 99999  | --streams is 99999 and must be 1 to 5000.",
                "--seconds        | --seconds needs a value.",
                "--colour blue    | There is no option --colour.",
                "quickly          | Cannot make sense of quickly.",
            })
    void what_makes_no_sense_is_answered_with_a_sentence(String line, String sentence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse(line.split(" ")))
                .withMessage(sentence);
    }
}
