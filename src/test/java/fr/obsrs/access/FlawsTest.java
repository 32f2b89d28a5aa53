package fr.obsrs.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.MovableClock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FlawsTest {
    private final AnInstance here = new AnInstance(new SharedLog(), new MovableClock());
    private final Flaws flaws = new Flaws(new Obvious(Stream.of("#ObsRS")), here.people);

    @Test
    void a_passphrase_is_neither_short_nor_obvious() {
        assertThat(flaws.of("amina", "azerty12345")).contains(Said.SHORT);
        assertThat(flaws.of("amina", "n".repeat(201))).contains(Said.SHORT);
        assertThat(flaws.of("amina", "azerty123456")).contains(Said.OBVIOUS);
        assertThat(flaws.of("amina", "amina, amina")).contains(Said.OBVIOUS);
        assertThat(flaws.of("theo", "#ObsRS 2026 !")).contains(Said.OBVIOUS);
        assertThat(flaws.of("amina", AnInstance.PASSPHRASE)).isEmpty();
    }

    @Test
    void what_is_wrong_keeps_the_page_open() {
        assertThat(Said.SHORT.isGood()).isFalse();
        assertThat(Said.OBVIOUS.isGood()).isFalse();
    }
}
