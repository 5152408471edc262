package org.eventbot.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Takes the two servers down and brings them back, with the scripts that started them. */
final class Machines {

    private final Path scripts = Path.of(Servers.value("TESTBED_REPOSITORY"), "testbed");
    private final Path folders = Path.of(Servers.value("TESTBED_SERVERS"));

    /** The server comes back whatever happens meanwhile: others need it too. */
    void without(String server, Runnable meanwhile) {
        tell(server, "stop");
        try {
            meanwhile.run();
        } finally {
            tell(server, "start");
        }
    }

    private void tell(String server, String what) {
        List<String> command = List.of(
                scripts.resolve(server).toString(),
                what,
                folders.resolve(server).toString());
        try {
            // Not inherited: the server would hold the suite's own output open.
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folders.resolve("machines.log").toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new AssertionError("Expected " + command + " to succeed; see machines.log in " + folders);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
