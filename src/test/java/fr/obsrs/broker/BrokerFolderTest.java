package fr.obsrs.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerFolderTest {
    @TempDir
    Path temp;

    @Test
    void an_absent_folder_is_made_and_waits_to_be_formatted() throws Exception {
        try (BrokerFolder folder = BrokerFolder.take(temp.resolve("deep/down"), 1)) {
            assertThat(folder.isFormatted()).isFalse();
            assertThat(folder.path()).isDirectory();
        }
    }

    @Test
    void what_a_first_start_left_that_was_cut_short_is_no_damage() throws Exception {
        Files.writeString(temp.resolve("bootstrap.checkpoint"), "x");
        Files.writeString(temp.resolve("broker.lock"), "1");
        try (BrokerFolder folder = BrokerFolder.take(temp, 1)) {
            assertThat(folder.isFormatted()).isFalse();
        }
    }

    @Test
    void somebody_elses_folder_is_not_formatted() throws Exception {
        Files.writeString(temp.resolve("thesis.txt"), "x");
        Map<String, String> before = Tree.listing(temp);
        refused(temp, "The broker's folder " + temp + " is damaged: meta.properties is missing beside other files.");
        assertThat(Tree.listing(temp)).isEqualTo(before);
    }

    @Test
    void a_file_in_the_way_is_named() throws Exception {
        Path file = Files.writeString(temp.resolve("data"), "x");
        refused(file, file + " is a file, and the broker needs the folder " + file + ".");
        refused(file.resolve("kafka"), file + " is a file, and the broker needs the folder " + file + "/kafka.");
    }

    @Test
    void a_folder_that_cannot_be_written_is_named() throws Exception {
        Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeThat(Files.isWritable(temp)).as("root may write everywhere").isFalse();
        refused(temp, "The folder " + temp + " cannot be used (");
    }

    @Test
    void a_folder_that_cannot_be_made_is_named() {
        Path nowhere = Path.of("/proc/obsrs/kafka");
        assumeThat(Path.of("/proc")).isDirectory();
        refused(nowhere, "The folder " + nowhere + " cannot be used (");
    }

    @Test
    void a_nearly_full_disk_is_refused() throws Exception {
        FolderPlace.requireSpace(temp, FolderPlace.LEAST_FREE_BYTES);
        assertThatThrownBy(() -> FolderPlace.requireSpace(temp, FolderPlace.LEAST_FREE_BYTES - 1))
                .isInstanceOf(BrokerRefusedException.class)
                .hasMessage(
                        "The disk of the folder %s has 199 MB left and the broker needs at least 200 MB. Free some space, or choose a folder on another disk with the setting obsrs.data.",
                        temp);
    }

    @Test
    void it_is_held_once_even_in_one_process() throws Exception {
        try (BrokerFolder held = BrokerFolder.take(temp, 1)) {
            refused(
                    held.path(),
                    "The folder %s is in use by another running ObsRS Wall (process %d). Stop that one first"
                            .formatted(temp, ProcessHandle.current().pid()));
        }
        BrokerFolder.take(temp, 1).close();
    }

    private static void refused(Path folder, String sentence) {
        assertThatThrownBy(() -> BrokerFolder.take(folder, 1))
                .isInstanceOf(BrokerRefusedException.class)
                .hasMessageStartingWith(sentence);
    }
}
