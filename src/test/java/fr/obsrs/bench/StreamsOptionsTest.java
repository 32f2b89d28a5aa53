package fr.obsrs.bench;

import static fr.obsrs.bench.arm.Arm.Kind.NCHAN;
import static fr.obsrs.bench.arm.Arm.Kind.PRODUCT;
import static fr.obsrs.bench.arm.Arm.Kind.REFERENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamsOptionsTest {
    @Test
    void no_word_means_everything_three_times_and_against_both() {
        assertThat(StreamsOptions.parse())
                .isEqualTo(new StreamsOptions(
                        OpenFiles.enoughFor(10_000),
                        3,
                        List.of(PRODUCT, REFERENCE, NCHAN),
                        List.of(Scenario.values()),
                        500_000,
                        Duration.ofSeconds(20)));
    }

    @Test
    void every_option_is_heard_and_scenarios_keep_their_order() {
        String line = "--streams 50 --rounds 1 --against nchan --only busy,bursts --warm-up 0 --seconds 2";
        assertThat(StreamsOptions.parse(line.split(" ")))
                .isEqualTo(new StreamsOptions(
                        50,
                        1,
                        List.of(PRODUCT, NCHAN),
                        List.of(Scenario.BURSTS, Scenario.BUSY),
                        0,
                        Duration.ofSeconds(2)));
    }

    @Test
    void the_product_may_run_alone() {
        assertThat(StreamsOptions.parse("--against", "none").arms()).containsExactly(PRODUCT);
    }

    @Test
    void whom_this_machine_has_not_is_left_out() {
        assertThat(StreamsOptions.parse().without(List.of(NCHAN)).arms()).containsExactly(PRODUCT, REFERENCE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--streams 0          | --streams is 0 and must be 1 to MOST.",
                "--streams 20001      | --streams is 20001 and must be 1 to MOST.",
                "--rounds 100         | --rounds is 100 and must be 1 to 99.",
                "--against apache     | --against is apache and must be some of none,reference,nchan.",
                "--only bursts,sleeps | --only is sleeps and must be some of connect,memory,bursts,steady,busy,sleepers.",
                "--rates 10           | There is no option --rates.",
                "--only               | --only needs a value.",
            })
    void what_makes_no_sense_is_answered_with_a_sentence(String line, String sentence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StreamsOptions.parse(line.split(" ")))
                .withMessage(sentence.replace("MOST", Integer.toString(OpenFiles.enoughFor(20_000))));
    }
}
