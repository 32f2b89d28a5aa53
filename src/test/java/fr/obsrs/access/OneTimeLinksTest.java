package fr.obsrs.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.obsrs.MovableClock;
import fr.obsrs.decision.PersonChanged.What;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneTimeLinksTest {
    private final SharedLog log = new SharedLog();
    private final MovableClock clock = new MovableClock();
    private final AnInstance here = new AnInstance(log, clock);
    private final Account boss = here.add("Bo", Role.ADMIN);

    private static <T> T of(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }

    private String invite() {
        return of(here.invitations.invite(Role.VIEWER, boss.name()));
    }

    @Test
    void an_invitation_is_used_once() {
        String token = invite();
        assertThat(here.invitations.find(token).map(Invitation::role)).contains(Role.VIEWER);
        assertThat(of(here.invitations.use(token))).isPresent();
        assertThat(of(here.invitations.use(token))).isEmpty();
        assertThat(here.invitations.find(token)).isEmpty();
        assertThat(here.invitations.open()).isEmpty();
        assertThat(of(new AnInstance(log, clock).invitations.use(token)))
                .as("after a restart")
                .isEmpty();
    }

    @Test
    void two_who_use_it_at_once_on_two_instances_are_one() {
        String token = invite();
        AnInstance there = new AnInstance(log, clock);
        here.log.waiting();
        there.log.waiting();
        CompletableFuture<Optional<Invitation>> one =
                here.invitations.use(token).toCompletableFuture();
        CompletableFuture<Optional<Invitation>> other =
                there.invitations.use(token).toCompletableFuture();
        there.log.read();
        here.log.read();
        assertThat(one.join()).isPresent();
        assertThat(other.join()).isEmpty();
    }

    @Test
    void it_works_for_seven_days() {
        String token = invite();
        clock.move(Duration.ofDays(7).minusSeconds(1));
        assertThat(here.invitations.find(token)).isPresent();
        clock.move(Duration.ofSeconds(1));
        assertThat(here.invitations.find(token)).isEmpty();
        assertThat(of(here.invitations.use(token))).isEmpty();
    }

    @Test
    void a_withdrawn_one_opens_nothing_also_while_somebody_is_using_it() {
        String token = invite();
        assertThat(of(here.invitations.use("x" + token))).isEmpty();
        here.log.waiting();
        CompletableFuture<Void> withdrawn =
                here.invitations.withdraw(Token.hash(token)).toCompletableFuture();
        CompletableFuture<Optional<Invitation>> used =
                here.invitations.use(token).toCompletableFuture();
        here.log.read();
        assertThat(withdrawn).isCompleted();
        assertThat(used.join()).isEmpty();
    }

    @Test
    void its_token_is_nowhere_in_the_log() {
        String token = invite();
        assertThat(log.text()).doesNotContain(token);
    }

    @Test
    void a_passphrase_link_works_once_and_for_a_day() {
        Account amina = here.add("Amina", Role.MODERATOR);
        clock.move(Duration.ofMinutes(1));
        String token = here.links.make(amina, boss.name());
        assertThat(here.links.make(amina, boss.name())).as("in the same moment").isEqualTo(token);
        assertThat(here.links.find(token)).isPresent();
        assertThat(of(here.links.use(token)).map(PassphraseLinks.Opened::account))
                .contains(amina);
        assertThat(of(here.links.use(token))).isEmpty();
        here.people.setPassphrase("Amina", "une autre phrase de passe", What.CHANGED, null);
        clock.move(Duration.ofMinutes(1));
        String late = here.links.make(amina, boss.name());
        clock.move(Duration.ofHours(24));
        assertThat(here.links.find(late)).isEmpty();
    }

    @Test
    void both_end_with_the_right_of_who_made_them() {
        here.add("Amina", Role.ADMIN);
        Account theo = here.add("Theo", Role.MODERATOR);
        clock.move(Duration.ofMinutes(1));
        String invitation = invite();
        String link = here.links.make(theo, boss.name());
        String console = PassphraseLink.of("Theo", "", clock.instant()).token(here.key.bytes());
        here.people.changeRole("bo", Role.ADMIN, "Amina");
        assertThat(here.invitations.find(invitation)).as("no change").isPresent();
        assertThat(here.links.find(link)).as("no change").isPresent();
        here.people.changeRole("bo", Role.MODERATOR, "Amina");
        assertBothAreOver(invitation, link);
        clock.move(Duration.ofMinutes(1));
        here.people.changeRole("bo", Role.ADMIN, "Amina");
        assertBothAreOver(invitation, link);
        here.people.remove("bo", "Amina");
        assertBothAreOver(invitation, link);
        here.add("Bo", Role.ADMIN);
        assertBothAreOver(invitation, link);
        assertThat(here.invitations.find(invite())).as("of the new one").isPresent();
        assertThat(here.links.find(console)).as("of the machine's owner").isPresent();
    }

    private void assertBothAreOver(String invitation, String link) {
        assertThat(here.invitations.find(invitation)).isEmpty();
        assertThat(here.invitations.open()).isEmpty();
        assertThat(of(here.invitations.use(invitation))).isEmpty();
        assertThat(here.links.find(link)).isEmpty();
        assertThat(of(here.links.use(link))).isEmpty();
    }

    @Test
    void one_that_is_taken_back_from_its_maker_in_the_same_moment_opens_nothing() {
        here.add("Amina", Role.ADMIN);
        clock.move(Duration.ofMinutes(1));
        String token = invite();
        AnInstance there = new AnInstance(log, clock);
        there.log.waiting();
        here.people.remove("bo", "Amina");
        CompletableFuture<Optional<Invitation>> used =
                there.invitations.use(token).toCompletableFuture();
        there.log.read();
        assertThat(used.join()).isEmpty();
    }

    @Test
    void a_passphrase_that_was_set_since_makes_it_worthless() {
        Account amina = here.add("Amina", Role.MODERATOR);
        clock.move(Duration.ofMinutes(1));
        String token = here.links.make(amina, boss.name());
        assertThat(here.links.find(token)).isPresent();
        here.people.setPassphrase("amina", "une autre phrase de passe", What.CHANGED, null);
        assertThat(here.links.find(token)).isEmpty();
    }

    @Test
    void it_opens_no_account_of_the_settings_and_none_that_is_not_there() {
        AnInstance configured = new AnInstance(log, clock, "Chef");
        Account chief = configured.accounts.find("chef").orElseThrow();
        assertThat(configured.links.find(configured.links.make(chief, boss.name())))
                .isEmpty();
        Account nobody = new Account("nobody", "hash", Role.with(Role.ADMIN), null, null);
        assertThat(here.links.find(here.links.make(nobody, boss.name()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.b", "MSAyIGFtaW5h.", "%.%", "no dot", "MTIz.MTIz"})
    void what_nobody_signed_is_no_link(String token) {
        assertThat(PassphraseLink.read(here.key.bytes(), token, clock.instant()))
                .isEmpty();
    }

    @Test
    void nobody_signs_for_another_or_with_another_key() {
        Instant now = clock.instant();
        String amina = PassphraseLink.of("Amina", "", now).token(here.key.bytes());
        String theo = PassphraseLink.of("Theo", "", now).token(here.key.bytes());
        String forged = theo.replaceFirst("\\..*", "") + amina.substring(amina.indexOf('.'));
        assertThat(PassphraseLink.read(here.key.bytes(), amina, now)).isPresent();
        assertThat(PassphraseLink.read(here.key.bytes(), forged, now)).isEmpty();
        assertThat(PassphraseLink.read("another".getBytes(), amina, now)).isEmpty();
    }
}
