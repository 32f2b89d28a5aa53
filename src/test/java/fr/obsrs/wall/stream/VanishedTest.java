package fr.obsrs.wall.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.InetSocketAddress;
import java.nio.ByteOrder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On what Linux says of connections. */
class VanishedTest {
    private static final String HEAD =
            "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n";

    @BeforeEach
    void as_written_on_a_machine_that_counts_from_the_little_end() {
        assumeThat(ByteOrder.nativeOrder()).isEqualTo(ByteOrder.LITTLE_ENDIAN);
    }

    @Test
    void a_peer_that_has_not_answered_seven_times_has_vanished() {
        String table = HEAD + """
                   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 58085 1 0 100 0 0 10 0
                   1: 0A00020A:1F90 0702000A:C001 01 00000158:00000000 01:00000A2B 00000007     0        0 58086 3 0 26 4 24 1 2
                   2: 0A00020A:1F90 0802000A:C002 01 00000158:00000000 01:00000A2B 00000006     0        0 58087 3 0 26 4 24 1 2
                   3: 0A00020A:1F90 0902000A:C003 01 00000000:00000000 00:00000000 00000000     0        0 58088 1 0 20 4 30 10 -1
                   4: 0A00020A:1F90 0A02000A:C004 04 00000158:00000000 01:00000A2B 0000000C     0        0 58089 3 0 26 4 24 1 2
                """;
        assertThat(Vanished.silent(table.lines())).containsExactly(new InetSocketAddress("10.0.2.7", 0xC001));
    }

    @Test
    void an_address_of_version_4_is_the_same_in_the_table_of_version_6() {
        String table = HEAD + """
                   0: 0000000000000000FFFF00000A00020A:1F90 0000000000000000FFFF00000702000A:C001 01 00000158:00000000 01:00000A2B 00000007     0        0 58086 3 0 26 4 24 1 2
                   1: B80D0120000000000000000001000000:1F90 B80D0120000000000000000002000000:C002 01 00000158:00000000 01:00000A2B 0000000F     0        0 58087 3 0 26 4 24 1 2
                """;
        assertThat(Vanished.silent(table.lines()))
                .containsExactlyInAnyOrder(
                        new InetSocketAddress("10.0.2.7", 0xC001), new InetSocketAddress("2001:db8::2", 0xC002));
    }

    @Test
    void a_table_without_connections_names_nobody() {
        assertThat(Vanished.silent(HEAD.lines())).isEmpty();
    }
}
