package org.eventbot.core.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.message.Text;
import org.eventbot.core.shell.ShellCall;
import org.eventbot.core.shell.ShellCommand;
import org.eventbot.core.shell.ShellCommands;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

class ShellSocketTests {

    @TempDir
    Path directory;

    private final List<String> said = new ArrayList<>();
    private final Shell shell =
            new Shell(List.of(ShellCommands.group("people", "About people.", Greet::new, Refuse::new, Fail::new)));
    private ShellAddress address;
    private ShellSocket socket;

    @BeforeEach
    void listen() {
        address = new ShellAddress(directory.resolve("s"));
        socket = new ShellSocket(address, shell);
        socket.start();
    }

    @AfterEach
    void stop() {
        socket.stop();
    }

    @Test
    void runsACommandForAnotherProcess() throws IOException {
        assertThat(ask("people", "greet", "--user", "@ada:example.org")).isZero();
        assertThat(said).containsExactly("Hello @ada:example.org", "true", "two\nlines");
    }

    @Test
    void isForItsOwnerAlone() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(address.socket())))
                .isEqualTo("rw-------");
    }

    @Test
    void saysWhatIsWrongWithTheWords() throws IOException {
        assertThat(ask("people", "greet", "--user", "ada")).isEqualTo(2);
        assertThat(said.get(0)).contains("@name:example.org");
        assertThat(ask("dance")).isEqualTo(2);
        assertThat(ask("people")).isEqualTo(2);
        assertThat(said.get(said.size() - 1)).contains("greet", "refuse");
        assertThat(ask("people", "--help")).isZero();
    }

    @Test
    void passesRefusalsOnAndHidesWhatExceptionsSay() throws IOException {
        assertThat(ask("people", "refuse")).isEqualTo(1);
        assertThat(said).containsExactly("Not today.");
        said.clear();
        assertThat(ask("people", "fail")).isEqualTo(1);
        assertThat(said.get(0)).contains("IllegalStateException").doesNotContain("secret");
    }

    @Test
    void isNotThereOnceItIsStopped() throws IOException {
        socket.stop();

        assertThat(ShellTalk.ask(address, List.of("people"), said::add)).isEmpty();
        assertThat(address.socket()).doesNotExist();
    }

    @Test
    void takesThePlaceOfOneThatWasKilled() throws IOException {
        socket.stop();
        Files.createFile(address.socket());

        socket.start();

        assertThat(ask("people", "refuse")).isEqualTo(1);
    }

    private int ask(String... words) throws IOException {
        return ShellTalk.ask(address, List.of(words), said::add).orElseThrow();
    }

    @Command(name = "greet")
    static final class Greet implements ShellCommand {

        @Option(names = "--user")
        MatrixId user = new MatrixId("@nobody:example.org");

        @Override
        public int run(ShellCall call) {
            call.print(Text.of("Hello {}", user));
            call.printAsIs(String.valueOf(call.running()));
            call.printAsIs("two\nlines");
            return 0;
        }
    }

    @Command(name = "refuse")
    static final class Refuse implements ShellCommand {

        @Override
        public int run(ShellCall call) {
            throw new Refusal("Not today.");
        }
    }

    @Command(name = "fail")
    static final class Fail implements ShellCommand {

        @Override
        public int run(ShellCall call) {
            throw new IllegalStateException("secret");
        }
    }
}
