package org.eventbot.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import lombok.RequiredArgsConstructor;

/** Makes sure that the database can be used before anything is built on it, and says why not. */
@RequiredArgsConstructor
final class DatabaseAccess {

    private static final Duration STEP = Duration.ofMillis(500);

    private final Database database;
    private final Duration patience;

    /**
     * Waits for an embedded database that another process holds: the one before may be about to end.
     *
     * @throws WrongSettings when it cannot be used
     */
    void await() {
        if (database.file() != null) {
            awaitFile(Database.withEnding(database.file()));
        } else {
            problem(database).ifPresent(problem -> {
                throw new WrongSettings(List.of(problem));
            });
        }
    }

    private void awaitFile(Path file) {
        for (var left = patience; isHeld(file); left = left.minus(STEP)) {
            if (left.isNegative() || left.isZero()) {
                throw new WrongSettings(List.of("the database " + file + " is in use by another process, also after "
                        + patience.toSeconds() + " seconds. Expected: one bot per " + Setting.DATA_DIR.variable()
                        + ". Stop the other one, or give this one a directory of its own"));
            }
            if (left.equals(patience)) {
                System.err.println("The database is in use by another process; waiting for it to end.");
            }
            pause();
        }
    }

    /** Whether another process has the file open as its database. */
    static boolean isHeld(Path file) {
        if (!Files.exists(file)) {
            return false;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException heldHere) {
            return true;
        } catch (IOException unreadable) {
            throw new WrongSettings(List.of("the database " + file + " cannot be opened ("
                    + unreadable.getClass().getSimpleName()
                    + "). Expected: a file that the bot's user may read and write; check its owner and its rights"));
        }
    }

    private static void pause() {
        try {
            Thread.sleep(STEP.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new WrongSettings(List.of("the wait for the database was interrupted; start the bot again"));
        }
    }

    /** Why a PostgreSQL does not let the bot in; nothing when it does. */
    static java.util.Optional<String> problem(Database database) {
        try {
            DriverManager.setLoginTimeout(10);
            DriverManager.getConnection(database.url(), database.user(), database.password())
                    .close();
            return java.util.Optional.empty();
        } catch (SQLException refused) {
            return java.util.Optional.of(Setting.DATABASE_URL.variable()
                    + ": the database. Expected: a PostgreSQL that lets the bot in; found: "
                    + reason(String.valueOf(refused.getSQLState())));
        }
    }

    /** By the codes of PostgreSQL's manual, appendix A. */
    private static String reason(String state) {
        return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
            case "28" ->
                "it refuses user and password. Correct " + Setting.DATABASE_USER.variable() + " and "
                        + Setting.DATABASE_PASSWORD.variable();
            case "3D" -> "it has no such database. Create it, or correct its name";
            case "08" -> "nobody answers at that address. See whether it runs, and check host and port";
            case "53", "57" -> "it takes no connections now. See what its own log says";
            default -> "it does not (SQL state " + state + "). See what its own log says";
        };
    }
}
