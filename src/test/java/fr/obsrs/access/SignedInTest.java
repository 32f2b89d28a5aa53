package fr.obsrs.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class SignedInTest {
    private static final Account AMINA = new Account("Amina", "hash", Role.with(Role.ADMIN), null, null);

    @Test
    void tells_what_is_so_now_and_not_what_was_so_when_it_was_asked_for() {
        AtomicBoolean holds = new AtomicBoolean(true);
        SignedIn signedIn = SignedIn.of(SignedIn.identity(AMINA, holds::get));
        assertThat(signedIn.holds()).isTrue();
        holds.set(false);
        assertThat(signedIn.holds()).isFalse();
    }

    @Test
    void an_identity_has_the_name_and_the_roles_of_the_account() {
        var amina = SignedIn.identity(AMINA, () -> true);
        assertThat(amina.getPrincipal().getName()).isEqualTo("Amina");
        assertThat(amina.getRoles()).containsExactlyInAnyOrder(Role.ADMIN, Role.MODERATOR);
    }

    @Test
    void nobody_is_not_signed_in() {
        var nobody = QuarkusSecurityIdentity.builder().setAnonymous(true).build();
        assertThatThrownBy(() -> SignedIn.of(nobody)).isInstanceOf(IllegalStateException.class);
    }
}
