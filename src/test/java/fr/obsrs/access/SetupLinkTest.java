package fr.obsrs.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SetupLinkTest {
    private boolean nobodyYet = true;
    private long nanos;
    private final SetupLink link = new SetupLink(() -> nobodyYet, CompletableFuture.completedFuture(null), () -> nanos);
    private final String token = link.path().orElseThrow().replace("desk/setup/", "");

    @Test
    void the_link_makes_one_account() {
        assertThat(link.opensWith(token)).isTrue();
        assertThat(link.use(token)).isTrue();
        assertThat(link.use(token)).isFalse();
        assertThat(link.opensWith(token)).isFalse();
    }

    @Test
    void looking_at_the_page_does_not_use_it_up() {
        assertThat(link.opensWith(token)).isTrue();
        assertThat(link.opensWith(token)).isTrue();
        assertThat(link.use(token)).isTrue();
    }

    @Test
    void another_token_opens_nothing_and_uses_nothing_up() {
        for (String wrong : new String[] {"", "a", token + "a", token.substring(1), token.toLowerCase() + "é"}) {
            assertThat(link.opensWith(wrong)).isFalse();
            assertThat(link.use(wrong)).isFalse();
        }
        assertThat(link.use(token)).isTrue();
    }

    @Test
    void it_opens_nothing_once_there_are_accounts() {
        nobodyYet = false;
        assertThat(link.path()).isEmpty();
        assertThat(link.opensWith(token)).isFalse();
        assertThat(link.use(token)).isFalse();
    }

    @Test
    void it_opens_again_when_the_account_could_not_be_made() {
        link.use(token);
        link.giveBack();
        assertThat(link.use(token)).isTrue();
    }

    @Test
    void after_an_hour_it_is_worth_nothing() {
        nanos = Duration.ofHours(1).toNanos() - 1;
        assertThat(link.opensWith(token)).isTrue();
        nanos++;
        assertThat(link.opensWith(token)).isFalse();
        assertThat(link.use(token)).isFalse();
    }

    @Test
    void nobody_guesses_it() {
        SetupLink other = new SetupLink(() -> true, CompletableFuture.completedFuture(null), () -> 0);
        assertThat(token).matches("[A-Za-z0-9_-]{22}");
        assertThat(other.path()).isNotEqualTo(link.path());
    }
}
