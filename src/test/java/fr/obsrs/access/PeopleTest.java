package fr.obsrs.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.obsrs.MovableClock;
import fr.obsrs.access.People.Outcome;
import fr.obsrs.decision.PersonChanged.What;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
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
        assertThat(configured.people.setPassphrase("chef", "une autre phrase de passe", What.CHANGED, null))
                .isEmpty();
        assertThat(configured.people.remove("amina", "Chef")).isEqualTo(Outcome.DONE);
    }

    @Test
    void nobody_unknown_is_changed_or_made() {
        here.add("Amina", Role.ADMIN);
        assertThat(here.people.remove("theo", "Amina")).isEqualTo(Outcome.UNKNOWN);
        assertThat(here.people.changeRole("theo", Role.ADMIN, "Amina")).isEqualTo(Outcome.UNKNOWN);
        assertThat(here.people.setPassphrase("theo", "une autre phrase de passe", What.CHANGED, null))
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
    void a_name_that_was_taken_meanwhile_costs_no_ticket_and_nobody_their_account() {
        Account theo = here.add("Theo", Role.ADMIN);
        AtomicInteger asked = new AtomicInteger();
        assertThatExceptionOfType(NameTakenException.class)
                .isThrownBy(() -> here.people.add("THEO", "une autre phrase de passe", () -> {
                    asked.incrementAndGet();
                    return Optional.of(new People.Ticket(Role.VIEWER, "Amina"));
                }));
        assertThat(asked).hasValue(0);
        assertThat(here.accounts.find("theo")).contains(theo);
    }

    @Test
    void two_who_take_one_name_at_once_on_two_instances_are_one_and_the_other_keeps_the_ticket()
            throws NameTakenException {
        here.add("Amina", Role.ADMIN);
        AnInstance there = new AnInstance(log, clock);
        Account theo = there.people
                .add("Theo", AnInstance.PASSPHRASE, () -> {
                    assertThatExceptionOfType(NameTakenException.class)
                            .isThrownBy(() -> here.people.add("theo", "une autre phrase de passe", () -> {
                                throw new AssertionError("the ticket was used up");
                            }));
                    return Optional.of(new People.Ticket(Role.MODERATOR, "Amina"));
                })
                .orElseThrow();
        here.log.read();
        assertThat(here.accounts.find("theo")).contains(theo);
        assertThat(there.accounts.find("theo")).contains(theo);
    }

    @Test
    void a_name_is_free_again_when_its_ticket_was_worth_nothing_or_its_owner_left() throws NameTakenException {
        here.add("Amina", Role.ADMIN);
        assertThat(here.people.add("Theo", AnInstance.PASSPHRASE, Optional::empty))
                .isEmpty();
        assertThat(here.add("Theo", Role.VIEWER).role()).isEqualTo(Role.VIEWER);
        here.people.remove("theo", "Amina");
        assertThat(here.add("Theo", Role.MODERATOR).role()).isEqualTo(Role.MODERATOR);
    }

    @Test
    void a_name_that_somebody_reserved_who_then_was_gone_is_free_after_two_minutes() {
        here.add("Amina", Role.ADMIN);
        String reserved = Token.hash("name theo");
        here.firsts.take(reserved, clock.instant().plus(Duration.ofMinutes(2)));
        assertThatExceptionOfType(NameTakenException.class)
                .isThrownBy(() -> here.people.add("Theo", AnInstance.PASSPHRASE, Optional::empty));
        clock.move(Duration.ofMinutes(3));
        assertThat(here.add("Theo", Role.VIEWER).name()).isEqualTo("Theo");
    }

    @Test
    void the_last_administrator_is_put_back_also_where_nothing_can_be_noted_any_more() throws InterruptedException {
        here.add("Amina", Role.ADMIN);
        here.add("Theo", Role.ADMIN);
        AnInstance there = new AnInstance(log, clock);
        here.people.remove("theo", "Amina");
        there.refusesToNoteAfter(1);
        assertThatExceptionOfType(CompletionException.class).isThrownBy(() -> there.people.remove("amina", "Theo"));
        here.log.read();
        assertThat(here.accounts.hasAdministrator()).isTrue();
    }

    @Test
    void every_change_is_noted_once_and_what_changes_nothing_is_not() {
        here.add("Amina", Role.ADMIN);
        here.add("Theo", Role.VIEWER);
        here.noted.clear();
        here.people.changeRole("theo", Role.MODERATOR, "Amina");
        here.people.changeRole("theo", Role.MODERATOR, "Amina");
        here.people.remove("amina", "Amina");
        here.people.setPassphrase("theo", "une autre phrase de passe", What.CHANGED, null);
        here.people.setPassphrase("theo", "encore une autre phrase", What.RECOVERED, "Amina");
        here.people.remove("theo", "Amina");
        here.people.remove("theo", "Amina");
        assertThat(here.noted)
                .extracting(change -> change.deed().by() + " " + change.deed().action() + " "
                        + change.deed().subject())
                .containsExactly(
                        "Amina role-moderator Theo", "Theo changed null", "Theo recovered Amina", "Amina removed Theo");
    }

    @Test
    void nothing_changes_of_which_there_can_be_no_word() {
        Account theo = here.add("Theo", Role.VIEWER);
        here.refusesToNote = true;
        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(() -> here.people.changeRole("theo", Role.ADMIN, "Amina"));
        assertThatExceptionOfType(CompletionException.class).isThrownBy(() -> here.people.remove("theo", "Amina"));
        assertThatExceptionOfType(CompletionException.class).isThrownBy(() -> here.add("Lea", Role.ADMIN));
        assertThat(here.accounts.all()).containsExactly(theo);
    }

    @Test
    void a_passphrase_stands_nowhere_in_the_log() {
        here.add("Amina", Role.ADMIN);
        assertThat(log.text()).contains("user/amina").doesNotContain(AnInstance.PASSPHRASE);
    }
}
