package org.eventbot.core.shell;

import java.util.function.Consumer;
import org.eventbot.core.message.Text;

/**
 * One use of a command in the shell.
 *
 * @param sink takes what is printed
 * @param running whether the bot runs: what is sent and planned happens soon, and otherwise after its next start
 */
public record ShellCall(Consumer<String> sink, boolean running) {

    /** Prints a line. */
    public void print(Text text) {
        sink.accept(text.plain());
    }

    /** Prints a line as it is, for programs that read it. */
    public void printAsIs(String line) {
        sink.accept(line);
    }
}
