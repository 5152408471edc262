package org.eventbot.app.demo;

import java.io.PrintWriter;
import java.time.Duration;
import org.eventbot.app.terminal.Progress;
import org.eventbot.testkit.matrix.MatrixUser;

/** Says something to the bot, waits for its answer, and shows both. */
record Conversation(PrintWriter out, Progress progress) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    String ask(String who, MatrixUser person, String room, String words) {
        progress.line(who + "> " + words);
        var answer =
                person.awaitReplyTo(room, person.say(room, words), PATIENCE).body();
        answer.lines().forEach(line -> out.println("  bot> " + line));
        out.flush();
        return answer;
    }

    void tell(String what) {
        progress.line("-- " + what);
    }
}
