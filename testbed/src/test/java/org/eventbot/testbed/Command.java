package org.eventbot.testbed;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eventbot.testkit.matrix.MatrixUser;
import org.eventbot.testkit.matrix.RoomMessage;

/** Something said to the bot, and whatever it answered so far. */
record Command(MatrixUser speaker, String room, String text, String eventId) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static Command say(MatrixUser speaker, String room, String text) {
        return new Command(speaker, room, text, speaker.say(room, text));
    }

    /** Replies, not their edits. */
    List<RoomMessage> answers() {
        return answersAmong(speaker.messages(room));
    }

    private List<RoomMessage> answersAmong(List<RoomMessage> messages) {
        return messages.stream().filter(message -> message.answers(eventId)).toList();
    }

    /** Waits for an answer, or the edit of one, that says so; a receipt may come before it. */
    String awaitAnswer(Predicate<String> expected) {
        return await("the answer to \"" + text + "\"")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(this::bodies, bodies -> bodies.stream().anyMatch(expected))
                .stream()
                .filter(expected)
                .findFirst()
                .orElseThrow();
    }

    String awaitAnswer(String... parts) {
        return awaitAnswer(Words.containing(parts));
    }

    private List<String> bodies() {
        List<RoomMessage> messages = speaker.messages(room);
        List<RoomMessage> answers = answersAmong(messages);
        Set<String> ids = answers.stream().map(RoomMessage::eventId).collect(Collectors.toSet());
        return messages.stream()
                .filter(message -> answers.contains(message) || ids.contains(message.replaces()))
                .map(RoomMessage::body)
                .toList();
    }
}
