package org.eventbot.core.vault.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.eventbot.core.vault.VaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryKeyStoreTests {

    private static final byte[] KEY = "wrapped".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path parent;

    @Test
    void keepsKeysInFilesOfTheOwnerAlone() throws IOException {
        var directory = parent.resolve("deep/keys");
        KeyRing.open(new VaultSettings(directory, Optional.empty()));

        assertThat(rights(directory)).isEqualTo("rwx------");
        assertThat(rights(directory.resolve("ring.key"))).isEqualTo("rw-------");
        assertThat(rights(directory.resolve("master.key"))).isEqualTo("rw-------");
        assertThat(rights(directory.resolve(".lock"))).isEqualTo("rw-------");
    }

    @Test
    void closesADirectoryThatIsOpenToOthers() throws IOException {
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
        DirectoryKeyStore.in(parent);

        assertThat(rights(parent)).isEqualTo("rwx------");
    }

    @Test
    void leavesAGroupWhatTheOperatorGaveIt() throws IOException {
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxrwx---"));
        DirectoryKeyStore.in(parent);

        assertThat(rights(parent)).isEqualTo("rwxrwx---");
    }

    @Test
    void keepsTheFirstKeyOfAName() {
        var store = DirectoryKeyStore.in(parent);
        store.findOrKeep("a", () -> KEY);

        assertThat(store.findOrKeep("a", () -> new byte[] {7})).isEqualTo(KEY);
        assertThat(DirectoryKeyStore.in(parent.resolve("b")).find("a")).isEmpty();
    }

    @Test
    void leavesTheOldKeyWhenAWriteIsInterrupted() throws IOException {
        var file = new KeyFile(parent.resolve("ring.key"));
        file.write(KEY);
        var unfinished = parent.resolve("ring.key.tmp");
        Files.createDirectories(unfinished.resolve("in the way"));

        assertThatThrownBy(() -> file.write(new byte[] {7}))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("Could not write " + parent.resolve("ring.key"))
                .hasMessageContaining("space left");
        assertThat(file.read()).contains(KEY);
    }

    @Test
    void sweepsUpAfterAnInterruptedWrite() throws IOException {
        new KeyFile(parent.resolve("ring.key")).write(KEY);
        Files.writeString(parent.resolve("ring.key.tmp"), "half a k");

        assertThat(DirectoryKeyStore.in(parent).find("ring")).contains(KEY);
        assertThat(parent.resolve("ring.key.tmp")).doesNotExist();
    }

    @Test
    void destroysAKeyWithoutTrace() {
        var store = DirectoryKeyStore.in(parent);
        store.findOrKeep("a", () -> KEY);
        store.destroy("a");
        store.destroy("a");

        assertThat(store.find("a")).isEmpty();
        assertThat(parent).isDirectoryNotContaining(file -> file.toString().contains("a.key"));
    }

    @Test
    void takesAnInterruptedDestructionForDone() throws IOException {
        var store = DirectoryKeyStore.in(parent);
        Files.write(parent.resolve("a.key"), new byte[KEY.length]);

        assertThat(store.find("a")).isEmpty();
        assertThat(store.findOrKeep("a", () -> KEY)).isEqualTo(KEY);
        assertThat(store.find("a")).contains(KEY);
    }

    @Test
    void namesTheFileThatStandsInTheWay() throws IOException {
        var blocked = Files.writeString(parent.resolve("file"), "no directory");

        assertThatThrownBy(() -> DirectoryKeyStore.in(blocked))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("Could not prepare " + blocked);
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
