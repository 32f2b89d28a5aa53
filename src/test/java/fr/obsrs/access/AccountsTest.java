package fr.obsrs.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.obsrs.MovableClock;
import fr.obsrs.event.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "motdepasse2026", "chef chef chef", "ObsRS ObsRS 2026"})
    void an_administrator_whose_password_is_easily_guessed_is_refused_at_the_start(String password) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> new AnInstance(new SharedLog(), new MovableClock(), "Chef", password))
                .havingCause()
                .withMessageContaining("obsrs.desk.admin-password is easily guessed")
                .withMessageNotContaining(password.isEmpty() ? "''" : password);
    }
}
