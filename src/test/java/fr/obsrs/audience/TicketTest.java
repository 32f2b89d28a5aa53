package fr.obsrs.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TicketTest {

    @Test
    void a_ticket_is_22_url_safe_characters_and_reads_back() {
        SecureRandom random = new SecureRandom();
        Set<Ticket> drawn = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            byte[] bits = new byte[16];
            random.nextBytes(bits);
            Ticket ticket = Ticket.of(bits);
            assertThat(ticket.value()).matches("[A-Za-z0-9_-]{22}");
            assertThat(Ticket.parse(ticket.value())).contains(ticket);
            drawn.add(ticket);
        }
        assertThat(drawn).hasSize(1_000);
    }

    @Test
    void the_native_id_is_the_hash_of_the_ticket() {
        assertThat(new Ticket("AAAAAAAAAAAAAAAAAAAAAA").nativeId())
                .isEqualTo("8a5bdb4cc15164126c6ef2668de9dd240d299ce6397a42c95a9411b93d080ed8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "AAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAB",
                "AAAAAAAAAAAAAAAAAAAAAAA",
                "../../../../etc/passwd"
            })
    void anything_else_is_no_ticket(String value) {
        assertThat(Ticket.parse(value)).isEmpty();
    }

    @Test
    void a_log_line_never_carries_one() {
        assertThat(new Ticket("AAAAAAAAAAAAAAAAAAAAAA").toString()).doesNotContain("AAAAAAAAAAAAAAAAAAAAAA");
    }
}
