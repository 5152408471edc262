package org.eventbot.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.eventbot.core.vault.internal.DatabasePassword;
import org.h2.tools.ChangeFileEncryption;

/** The program's own database, one encrypted file in its folder. */
record EmbeddedCanary(Path home) implements CanaryDatabase {

    private static final String SUFFIX = ".mv.db";

    @Override
    public void configure(BotProcess bot) {}

    @Override
    public Login login() {
        return new Login(DatabaseDump.address(BotSettings.data(home)), "eventbot", word() + " " + word());
    }

    /** The program derives one word from its keys, for the file and for the user. */
    private String word() {
        return DatabasePassword.of(CanaryDatabase.keys(home)).value();
    }

    /** A copy without the encryption of the whole, which would hide everything from a search. */
    @Override
    public Path files() {
        String file = DatabaseDump.database(BotSettings.data(home)) + SUFFIX;
        try {
            Path folder = Files.createTempDirectory(home.toAbsolutePath().getParent(), "decrypted");
            Path copy = folder.resolve(Path.of(file).getFileName());
            Files.copy(Path.of(file), copy);
            String name = copy.getFileName().toString().replace(SUFFIX, "");
            ChangeFileEncryption.execute(folder.toString(), name, "AES", word().toCharArray(), null, true);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("Expected to decrypt a copy of the program's database.", e);
        }
    }

    @Override
    public void compact(BotProcess bot) {
        bot.stop();
        assertThat(bot.shell("compact")).contains("is compacted");
    }

    @Override
    public void close() {}
}
