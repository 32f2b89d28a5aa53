package fr.obsrs.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.obsrs.event.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionKeyTest {

    @TempDir
    private Path folder;

    @Test
    void is_made_once_for_its_owner_only() throws IOException {
        Path file = folder.resolve("data").resolve("session-key");
        String made = SessionKey.kept(file);
        assertThat(made).hasSize(64);
        assertThat(SessionKey.kept(file)).isEqualTo(made);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(folder.resolve("data")).isDirectoryContaining(path -> path.endsWith("session-key"));
        assertThat(file.resolveSibling("session-key.new")).doesNotExist();
    }

    @Test
    void what_a_kill_left_is_made_anew() throws IOException {
        Path file = Files.createFile(folder.resolve("session-key"));
        Files.writeString(folder.resolve("session-key.new"), "0123");
        String made = SessionKey.kept(file);
        assertThat(made).hasSize(64);
        assertThat(file).hasContent(made);
    }

    @Test
    void a_key_that_somebody_cut_is_refused_and_kept() throws IOException {
        Path file = Files.writeString(folder.resolve("session-key"), "0123456789");
        assertThatThrownBy(() -> SessionKey.kept(file))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(file.toString());
        assertThat(file).hasContent("0123456789");
    }
}
