package org.eventbot.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.eventbot.core.shell.internal.ShellAddress;

/**
 * Where the running bot takes commands of the shell: beside its database. Addresses of sockets must be short; where the
 * data directory's name is long, it is a directory of the bot's own among the temporary ones.
 */
final class ShellPlace {

    private static final String NAME = "eventbot.sock";

    /** What Linux (108) and macOS (104) allow, with the byte that ends it. */
    private static final int LONGEST = 100;

    private ShellPlace() {}

    static ShellAddress of(Settings settings) {
        var data = settings.dataDirectory();
        OwnerOnly.directory(data);
        var beside = data.resolve(NAME);
        return new ShellAddress(isShort(beside) ? beside : elsewhere(data).resolve(NAME));
    }

    private static boolean isShort(Path path) {
        return path.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    }

    private static Path elsewhere(Path data) {
        var name = UUID.nameUUIDFromBytes(data.toString().getBytes(StandardCharsets.UTF_8));
        var directory = Path.of(System.getProperty("java.io.tmpdir")).resolve("eventbot-" + name);
        OwnerOnly.ownDirectory(directory, data);
        return directory;
    }
}
