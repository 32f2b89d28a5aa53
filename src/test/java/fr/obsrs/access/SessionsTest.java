package fr.obsrs.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.MovableClock;
import fr.obsrs.decision.PersonChanged.What;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionsTest {
    private final SharedLog log = new SharedLog();
    private final MovableClock clock = new MovableClock();
    private final AnInstance here = new AnInstance(log, clock);
    private final Account amina = here.add("Amina", Role.MODERATOR);

    private boolean holds(AnInstance instance, String session) {
        instance.log.read();
        return instance.sessions.account(session).isPresent();
    }

    @Test
    void a_session_holds_on_every_instance_and_over_a_restart() {
        String session = here.signIn(amina);
        assertThat(here.sessions.account(session)).contains(amina);
        assertThat(new AnInstance(log, clock).sessions.account(session)).contains(amina);
    }

    @Test
    void what_the_cookie_says_is_nowhere_in_the_log() {
        String token = here.sessions
                .begin(amina, "Firefox · Linux")
                .toCompletableFuture()
                .join();
        assertThat(token).matches("[A-Za-z0-9_-]{22}");
        assertThat(log.text()).contains("session/" + Token.hash(token)).doesNotContain(token);
        assertThat(here.sessions.account(token)).isEmpty();
    }

    @Test
    void an_ended_session_ends_everywhere_and_no_other_does() {
        AnInstance there = new AnInstance(log, clock);
        String mine = here.signIn(amina);
        String other = here.signIn(amina);
        there.log.read();
        var unused = there.sessions.end(mine);
        assertThat(holds(here, mine)).isFalse();
        assertThat(holds(there, mine)).isFalse();
        assertThat(holds(here, other)).isTrue();
    }

    @Test
    void a_sign_of_life_that_comes_late_brings_no_session_back() {
        AnInstance there = new AnInstance(log, clock);
        String session = here.signIn(amina);
        there.log.read();
        there.log.waiting();
        clock.move(Duration.ofMinutes(10));
        var ended = here.sessions.end(session);
        there.sessions.used(session);
        assertThat(holds(there, session)).isFalse();
        assertThat(holds(here, session)).isFalse();
        assertThat(holds(new AnInstance(log, clock), session)).isFalse();
    }

    @Test
    void who_does_nothing_for_an_hour_is_asked_again() {
        String idle = here.signIn(amina);
        String busy = here.signIn(amina);
        clock.move(Duration.ofMinutes(59));
        here.sessions.used(busy);
        assertThat(holds(here, idle)).isTrue();
        clock.move(Duration.ofMinutes(2));
        assertThat(holds(here, idle)).isFalse();
        assertThat(holds(here, busy)).isTrue();
        assertThat(holds(new AnInstance(log, clock), busy)).as("elsewhere").isTrue();
        assertThat(holds(new AnInstance(log, clock), idle)).as("elsewhere").isFalse();
    }

    @Test
    void who_decides_now_and_then_is_not_asked_again_all_evening() {
        String session = here.signIn(amina);
        AnInstance there = new AnInstance(log, clock);
        for (int decision = 0; decision < 12; decision++) {
            clock.move(Duration.ofSeconds(61));
            here.sessions.used(session);
            clock.move(Duration.ofSeconds(50));
            here.sessions.used(session);
            clock.move(Duration.ofMinutes(58));
            assertThat(holds(here, session)).isTrue();
            assertThat(holds(there, session)).as("elsewhere").isTrue();
        }
    }

    @Test
    void after_twelve_hours_nobody_is_signed_in_however_busy() {
        String session = here.signIn(amina);
        for (int hour = 1; hour <= 12; hour++) {
            clock.move(Duration.ofHours(1));
            here.sessions.used(session);
        }
        assertThat(holds(here, session)).isTrue();
        clock.move(Duration.ofSeconds(1));
        assertThat(holds(here, session)).isFalse();
    }

    @Test
    void an_evening_of_clicks_is_a_record_a_minute() {
        String session = here.signIn(amina);
        for (int second = 0; second < 3600; second++) {
            clock.move(Duration.ofSeconds(1));
            here.sessions.used(session);
        }
        assertThat(log.records("seen/")).isBetween(50L, 60L);
        assertThat(log.records("session/")).isEqualTo(1);
    }

    @Test
    void another_passphrase_ends_all_sessions() {
        String session = here.signIn(amina);
        here.people.setPassphrase("amina", "une autre phrase de passe", What.CHANGED, null);
        assertThat(holds(here, session)).isFalse();
    }

    @Test
    void a_removed_account_has_no_session_also_when_another_takes_its_name() {
        here.add("Theo", Role.ADMIN);
        String session = here.signIn(amina);
        assertThat(here.people.remove("amina", "Theo")).isEqualTo(People.Outcome.DONE);
        assertThat(holds(here, session)).isFalse();
        here.add("Amina", Role.MODERATOR);
        assertThat(holds(here, session)).isFalse();
    }

    @Test
    void another_role_is_in_force_at_once() {
        here.add("Theo", Role.ADMIN);
        String session = here.signIn(amina);
        here.people.changeRole("amina", Role.VIEWER, "Theo");
        assertThat(here.sessions.account(session).map(Account::roles)).contains(Role.with(Role.VIEWER));
    }

    @Test
    void the_administrator_of_the_settings_stays_signed_in_over_a_restart() {
        AnInstance first = new AnInstance(log, clock, "Chef");
        String session = first.signIn(first.accounts.find("chef").orElseThrow());
        AnInstance second = new AnInstance(log, clock, "Chef");
        assertThat(second.sessions.account(session).map(Account::name)).isEqualTo(Optional.of("Chef"));
        assertThat(new AnInstance(log, clock, "Cheffe").sessions.account(session))
                .isEmpty();
    }

    @Test
    void who_signs_in_again_and_again_keeps_the_newest_twenty() {
        String first = here.signIn(amina);
        for (int i = 0; i < 25; i++) {
            clock.move(Duration.ofSeconds(1));
            here.signIn(amina);
        }
        assertThat(here.sessions.open(session -> true)).hasSize(20);
        assertThat(holds(here, first)).isFalse();
    }

    @Test
    void what_is_long_over_is_cleared_away() {
        String session = here.signIn(amina);
        clock.move(Duration.ofHours(14));
        here.signIn(amina);
        assertThat(log.text()).contains("session/" + session + " \n");
    }
}
