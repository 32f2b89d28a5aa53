package fr.obsrs.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.access.People.Outcome;
import org.junit.jupiter.api.Test;

class PeopleTest {
    private final SharedLog log = new SharedLog();
    private final MovableClock clock = new MovableClock();
    private final AnInstance here = new AnInstance(log, clock);

    @Test
    void the_last_administrator_is_neither_removed_nor_made_less() {
        here.add("Amina", Role.ADMIN);
        here.add("Theo", Role.MODERATOR);
        assertThat(here.people.remove("amina", "Amina")).isEqualTo(Outcome.LAST);
        assertThat(here.people.changeRole("amina", Role.MODERATOR, "Amina")).isEqualTo(Outcome.LAST);
        assertThat(here.accounts.find("amina").map(Account::role)).contains(Role.ADMIN);
        assertThat(here.people.changeRole("theo", Role.ADMIN, "Amina")).isEqualTo(Outcome.DONE);
        assertThat(here.people.remove("amina", "Theo")).isEqualTo(Outcome.DONE);
        assertThat(here.accounts.find("amina")).isEmpty();
    }

    @Test
    void two_who_make_each_other_less_on_two_instances_leave_one() throws InterruptedException {
        here.add("Amina", Role.ADMIN);
        here.add("Theo", Role.ADMIN);
        AnInstance there = new AnInstance(log, clock);
        assertThat(here.people.changeRole("theo", Role.VIEWER, "Amina")).isEqualTo(Outcome.DONE);
        assertThat(there.accounts.find("theo").map(Account::role))
                .as("not heard yet")
                .contains(Role.ADMIN);
        assertThat(there.people.changeRole("amina", Role.VIEWER, "Theo")).isEqualTo(Outcome.LAST);
        here.log.read();
        for (AnInstance instance : new AnInstance[] {here, there}) {
            assertThat(instance.accounts.find("amina").map(Account::role)).contains(Role.ADMIN);
            assertThat(instance.accounts.find("theo").map(Account::role)).contains(Role.VIEWER);
        }
    }

    @Test
    void who_stands_in_the_settings_is_not_changed_here_and_counts_as_administrator() {
        AnInstance configured = new AnInstance(log, clock, "Chef");
        configured.add("Amina", Role.ADMIN);
        assertThat(configured.people.remove("chef", "Amina")).isEqualTo(Outcome.FIXED);
        assertThat(configured.people.changeRole("CHEF", Role.VIEWER, "Amina")).isEqualTo(Outcome.FIXED);
        assertThat(configured.people.setPassphrase("chef", "une autre phrase de passe"))
                .isEmpty();
        assertThat(configured.people.remove("amina", "Chef")).isEqualTo(Outcome.DONE);
    }

    @Test
    void nobody_unknown_is_changed_or_made() {
        here.add("Amina", Role.ADMIN);
        assertThat(here.people.remove("theo", "Amina")).isEqualTo(Outcome.UNKNOWN);
        assertThat(here.people.changeRole("theo", Role.ADMIN, "Amina")).isEqualTo(Outcome.UNKNOWN);
        assertThat(here.people.setPassphrase("theo", "une autre phrase de passe"))
                .isEmpty();
        assertThat(here.accounts.all()).extracting(Account::name).containsExactly("Amina");
    }

    @Test
    void another_role_keeps_the_passphrase() {
        here.add("Amina", Role.ADMIN);
        Account theo = here.add("Theo", Role.VIEWER);
        here.people.changeRole("theo", Role.MODERATOR, "Amina");
        Account changed = here.accounts.find("theo").orElseThrow();
        assertThat(changed.passwordHash()).isEqualTo(theo.passwordHash());
        assertThat(changed.roles()).containsExactly(Role.MODERATOR);
    }

    @Test
    void a_passphrase_stands_nowhere_in_the_log() {
        here.add("Amina", Role.ADMIN);
        assertThat(log.text()).contains("user/amina").doesNotContain(AnInstance.PASSPHRASE);
    }
}
