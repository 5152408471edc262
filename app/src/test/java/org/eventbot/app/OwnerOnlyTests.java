package org.eventbot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerOnlyTests {

    @TempDir
    Path folder;

    @Test
    void makesADirectoryThatOthersCannotLookInto() throws IOException {
        var data = folder.resolve("a").resolve("data");

        OwnerOnly.directory(data);

        assertThat(Files.getPosixFilePermissions(data)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void leavesADirectoryOfTheOperatorAsItIs() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-x---"));

        OwnerOnly.directory(folder);

        assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(PosixFilePermissions.fromString("rwxr-x---"));
    }

    @Test
    void saysWhichDirectoryCannotBeMadeAndWhatToDo() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> OwnerOnly.directory(file.resolve("data")))
                .isInstanceOf(WrongSettings.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("EVENTBOT_DATA_DIR");
    }
}
