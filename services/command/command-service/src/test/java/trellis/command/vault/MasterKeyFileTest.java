package trellis.command.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyFileTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void a_missing_key_is_made_for_the_owner_alone_and_read_again() throws IOException {
        var file = folder.resolve("new").resolve("master-key");
        var made = MasterKeyFile.read(file, true);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(MasterKeyFile.read(file, false).blind("x")).isEqualTo(made.blind("x"));
    }

    @Test
    void a_key_that_something_was_sealed_under_is_never_made_anew() {
        assertThatThrownBy(() -> MasterKeyFile.read(folder.resolve("gone"), false))
                .hasMessageContaining("missing");
    }

    @Test
    void a_key_that_others_can_read_is_refused() throws IOException {
        var file = folder.resolve("open");
        MasterKeyFile.read(file, true);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> MasterKeyFile.read(file, false)).hasMessageContaining("chmod 600");
    }

    @Test
    void what_is_no_key_is_refused() throws IOException {
        var file = folder.resolve("bad");
        MasterKeyFile.read(file, true);
        Files.writeString(file, "not a key");
        assertThatThrownBy(() -> MasterKeyFile.read(file, false)).hasMessageContaining("32 bytes");
    }
}
