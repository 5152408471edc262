package org.eventbot.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.eventbot.testkit.matrix.MatrixUser;

/**
 * One running program for all classes that do nothing to the program itself. It looks at the shop every two seconds, so
 * that nobody waits long.
 *
 * @param servers with its own folder
 */
record SharedBot(Servers servers, MatrixUser bot, MatrixUser operator, BotProcess process) implements AutoCloseable {

    static SharedBot begin(Servers all) {
        Servers servers = all.below("shared");
        Cast cast = Cast.register(new Accounts(servers));
        BotProcess process = process(servers, cast);
        process.start();
        return new SharedBot(servers, cast.bot(), cast.operator(), process);
    }

    /** A program that waits for nothing longer than it must; not started. */
    static BotProcess process(Servers servers, Cast cast) {
        try {
            Files.createDirectories(servers.work());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        BotProcess process = new BotProcess(servers.jar(), servers.work(), BotSettings.of(servers, cast));
        process.set(BotSettings.POLL_INTERVAL, "2s");
        process.set(BotSettings.DIGEST_INTERVAL, "2s");
        process.set(BotSettings.SNAPSHOT_INTERVAL, "20s");
        process.set(BotSettings.RECONCILE_INTERVAL, "10s");
        return process;
    }

    @Override
    public void close() {
        process.close();
    }
}
