package fr.obsrs.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PipelineOptionsTest {
    @Test
    void no_word_means_two_rates_and_one_screen_and_nobody_who_approves() {
        assertThat(PipelineOptions.parse())
                .isEqualTo(new PipelineOptions(
                        List.of(10, 200), OptionalInt.empty(), Duration.ofSeconds(20), Duration.ofSeconds(10), 1));
    }

    @Test
    void every_option_is_heard() {
        String line = "--streams 50 --rates 5,20 --approved 2 --warm-up 0 --seconds 3";
        assertThat(PipelineOptions.parse(line.split(" ")))
                .isEqualTo(new PipelineOptions(
                        List.of(5, 20), OptionalInt.of(2), Duration.ofSeconds(3), Duration.ZERO, 50));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--rates ten      | --rates is ten and must be 1 to 1000.",
                "--rates 10,      | --rates is  and must be 1 to 1000.",
                "--rates 0        | --rates is 0 and must be 1 to 1000.",
                "--rates 10,200 --approved 20 | --approved is 20 and must be 1 to 10.",
                "--seconds 0      | --seconds is 0 and must be 1 to 3600.",
                "--seconds        | --seconds needs a value.",
                "--colour blue    | There is no option --colour.",
                "quickly          | Cannot make sense of quickly.",
                "very quickly     | Cannot make sense of very.",
            })
    void what_makes_no_sense_is_answered_with_a_sentence(String line, String sentence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PipelineOptions.parse(line.split(" ")))
                .withMessage(sentence);
    }

    @Test
    void more_streams_than_this_process_may_open_are_refused_with_the_most_that_it_may() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PipelineOptions.parse("--streams", "99999"))
                .withMessage("--streams is 99999 and must be 1 to %d.", OpenFiles.enoughFor(20_000));
    }
}
