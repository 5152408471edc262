package org.eventbot.app.demo;

import java.io.PrintWriter;
import java.time.Duration;
import org.eventbot.testkit.matrix.MatrixUser;

/** Says something to the bot, waits for its answer, and shows both. */
record Conversation(PrintWriter out) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    String ask(String who, MatrixUser person, String room, String words) {
        out.println(who + "> " + words);
        var answer =
                person.awaitReplyTo(room, person.say(room, words), PATIENCE).body();
        answer.lines().forEach(line -> out.println("  bot> " + line));
        out.flush();
        return answer;
    }

    void tell(String what) {
        out.println("-- " + what);
        out.flush();
    }
}
