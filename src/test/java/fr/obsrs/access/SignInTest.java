package fr.obsrs.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.obsrs.MovableClock;
import fr.obsrs.decision.PersonChanged.What;
import io.quarkus.security.AuthenticationFailedException;
import org.junit.jupiter.api.Test;

class SignInTest {
    private static final String HALL = "192.168.1.1";

    private final AnInstance here = new AnInstance(new SharedLog(), new MovableClock());
    private final KnownDevice devices = new KnownDevice(here.key);
    private final KnownPlaces places = new KnownPlaces(here.accounts, devices);
    private final SignIn signIn = new SignIn(here.accounts, AnInstance.PASSWORDS, new WrongAnswers(), places);
    private final Account amina = here.add("Amina", Role.MODERATOR);

    /** From many addresses, and from the hall's; until nothing more is looked at. */
    private void guess(String name) {
        for (int guess = 0; guess < 60; guess++) {
            Knock knock = new Knock(guess % 3 == 0 ? HALL : "10.0.0." + guess, null);
            String password = "guess number " + guess;
            assertThatExceptionOfType(AuthenticationFailedException.class)
                    .isThrownBy(() -> signIn.check(knock, name, password));
        }
        assertRefused(new Knock("10.0.1.1", null), name);
    }

    /** Not even the right one is looked at. */
    private void assertRefused(Knock knock, String name) {
        assertThatExceptionOfType(AuthenticationFailedException.class)
                .isThrownBy(() -> signIn.check(knock, name, AnInstance.PASSPHRASE))
                .withCauseInstanceOf(TooManyWrongAnswers.class);
    }

    @Test
    void a_known_device_is_let_in_however_others_guess_also_behind_its_own_address() {
        String place = devices.place(amina, devices.token(amina)).orElseThrow();
        guess("amina");
        assertThat(signIn.check(new Knock(HALL, place), "Amina", AnInstance.PASSPHRASE))
                .isEqualTo(amina);
    }

    @Test
    void that_it_was_right_a_moment_ago_lets_no_stranger_try_on() {
        signIn.check(new Knock("10.0.2.1", null), "amina", AnInstance.PASSPHRASE);
        guess("amina");
        assertRefused(new Knock("10.0.2.1", null), "amina");
    }

    @Test
    void who_holds_a_known_device_guesses_no_more_than_others() {
        Knock known = new Knock(HALL, devices.place(amina, devices.token(amina)).orElseThrow());
        for (int guess = 0; guess < 40; guess++) {
            String password = "guess number " + guess;
            assertThatExceptionOfType(AuthenticationFailedException.class)
                    .isThrownBy(() -> signIn.check(known, "amina", password));
        }
        assertRefused(known, "amina");
    }

    @Test
    void a_script_that_was_right_goes_on_and_one_from_elsewhere_does_not_begin() {
        signIn.script("10.0.3.1", "amina", AnInstance.PASSPHRASE);
        guess("amina");
        assertThat(signIn.script("10.0.3.1", "amina", AnInstance.PASSPHRASE)).isEqualTo(amina);
        assertThatExceptionOfType(AuthenticationFailedException.class)
                .isThrownBy(() -> signIn.script("10.0.3.2", "amina", AnInstance.PASSPHRASE));
    }

    @Test
    void a_name_of_nobody_is_refused_as_any_other() {
        guess("nobody");
    }

    @Test
    void a_device_is_known_to_its_own_account_and_passphrase_only() {
        String token = devices.token(amina);
        Account theo = here.add("Theo", Role.MODERATOR);
        assertThat(devices.place(amina, token)).isPresent();
        assertThat(devices.place(theo, token)).isEmpty();
        assertThat(devices.place(amina, null)).isEmpty();
        assertThat(devices.place(amina, "invented")).isEmpty();
        assertThat(devices.place(amina, token.replaceFirst("^.{22}", Token.random())))
                .isEmpty();
        assertThat(new KnownDevice(new SessionKey("f".repeat(32))).place(amina, token))
                .isEmpty();
        Account changed = here.people
                .setPassphrase("amina", "une autre phrase de passe", What.CHANGED, null)
                .orElseThrow();
        assertThat(devices.place(changed, token)).isEmpty();
    }
}
