package fr.obsrs.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Folders that a broker has written, and what may have become of them. */
class BrokerFolderIT {
    @TempDir
    static Path written;

    @TempDir
    Path temp;

    @BeforeAll
    static void write() throws Exception {
        try (BrokerChild broker = BrokerChild.broker(written)) {
            Records.createTopic(broker.address(), 1, Map.of());
            Records.write(broker.address(), "one", "two");
            broker.terminate();
            broker.exitCode();
        }
    }

    @Test
    void a_second_start_is_refused_while_the_first_lives_and_not_after_it_was_killed() throws Exception {
        Path folder = Tree.copy(written, temp.resolve("kafka"));
        try (BrokerChild first = BrokerChild.broker(folder)) {
            try (BrokerChild second = BrokerChild.unready(folder)) {
                assertThat(second.exitCode()).isEqualTo(1);
                assertThat(second.out()).isEmpty();
                assertThat(second.err())
                        .matches(
                                "The folder \\Q" + folder
                                        + "\\E is in use by another running ObsRS Wall \\(process \\d+\\)\\. Stop that one first, .*\\.\\R");
            }
            assertThat(Records.read(first.address())).containsExactly("one", "two");
            first.kill();
            try (BrokerFolder free = BrokerFolder.take(folder, 1)) {
                assertThat(free.isFormatted()).isTrue();
            }
        }
    }

    @Test
    void a_folder_as_a_broker_left_it_is_accepted() throws Exception {
        Path folder = Tree.copy(written, temp.resolve("kafka"));
        Map<String, String> before = Tree.listing(folder);
        try (BrokerFolder taken = BrokerFolder.take(folder, 1)) {
            assertThat(taken.isFormatted()).isTrue();
        }
        Map<String, String> after = Tree.listing(folder);
        before.remove(FolderLock.FILE);
        after.remove(FolderLock.FILE);
        assertThat(after).isEqualTo(before);
    }

    @Test
    void the_torn_end_of_a_metadata_log_that_still_names_every_topic_is_accepted() throws Exception {
        Path folder = Tree.copy(written, temp.resolve("kafka"));
        try (RandomAccessFile log = Damage.metadata(folder)) {
            log.seek(log.length());
            log.write(new byte[] {0, 0, 0, 0, 0, 0, 0, 99, 0, 0, 1, 0, 7});
        }
        try (BrokerChild broker = BrokerChild.broker(folder)) {
            assertThat(Records.read(broker.address())).containsExactly("one", "two");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fr.obsrs.broker.Damage#all")
    void a_damaged_folder_is_reported_and_left_as_it_is(Damage damage) throws Exception {
        Path folder = Tree.copy(written, temp.resolve("kafka"));
        damage.done().to(folder);
        Map<String, String> before = Tree.listing(folder);
        assertThatThrownBy(() -> Broker.start(folder, 1, Quorum.alone(2)))
                .isInstanceOf(BrokerRefusedException.class)
                .hasMessage(
                        "The broker's folder %s is damaged: %s. Nothing in it was changed. Put a backup of the whole folder back, or move it away to start with an empty one.",
                        folder, damage.said());
        assertThat(Tree.listing(folder)).isEqualTo(before);
    }
}
