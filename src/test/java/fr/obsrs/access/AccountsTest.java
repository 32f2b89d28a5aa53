package fr.obsrs.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.MovableClock;
import org.junit.jupiter.api.Test;

class AccountsTest {
    private final AnInstance here = new AnInstance(new SharedLog(), new MovableClock());

    @Test
    void accounts_are_known_once_the_log_is_read() {
        assertThat(here.accounts.areKnown()).isFalse();
        here.log.known.complete(null);
        assertThat(here.accounts.areKnown()).isTrue();
    }

    @Test
    void a_log_that_cannot_be_read_makes_nobody_a_stranger() {
        here.log.known.completeExceptionally(new IllegalStateException("Kafka is away"));
        assertThat(here.accounts.areKnown()).isFalse();
    }
}
