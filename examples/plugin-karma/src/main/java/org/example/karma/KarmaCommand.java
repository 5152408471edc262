package org.example.karma;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import org.eventbot.core.command.BotCommand;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.command.Reply;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.MatrixIdReading;
import org.eventbot.core.message.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tells how often somebody was thanked in the room. */
@Command(
        name = "karma",
        description = "Tells how often you, or the person you name, were thanked here.",
        footer = "!karma @ada:example.org")
class KarmaCommand implements BotCommand {

    private static final int SHOWN = 10;

    private final KarmaBook book;

    @Parameters(arity = "0..1", paramLabel = "<person>", description = "whose points, or `top` for the first ten")
    @Nullable
    String whose;

    KarmaCommand(KarmaBook book) {
        this.book = book;
    }

    @Override
    public Reply answer(CommandCall call) {
        if ("top".equalsIgnoreCase(whose)) {
            return top(call);
        }
        var person = whose == null ? call.sender() : person(whose);
        return Reply.text("{} has {} karma here.", person, book.count(call.room(), person));
    }

    private Reply top(CommandCall call) {
        var lines = new ArrayList<Text>();
        book.everybody(call.room()).entrySet().stream()
                .sorted(Map.Entry.<MatrixId, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> entry.getKey().value()))
                .limit(SHOWN)
                .forEach(entry -> lines.add(Text.of("- {}: {}", entry.getKey(), entry.getValue())));
        if (lines.isEmpty()) {
            return Reply.text("Nobody was thanked here yet. Write `@person:example.org++`, or react with a cookie.");
        }
        return Reply.of(Text.lines(lines));
    }

    private static MatrixId person(String typed) {
        return MatrixIdReading.of(typed)
                .fold(person -> person, (person, warning) -> person, (reason, meant) -> {
                    throw new Refusal(
                            "I cannot tell who that is: {}. Pick the person from your client's list, or write"
                                    + " `!karma @ada:example.org`.",
                            reason);
                });
    }
}
