package org.eventbot.core.command.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import lombok.extern.slf4j.Slf4j;
import org.eventbot.core.command.BotCommand;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.command.Reply;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.internal.MatrixException;
import org.eventbot.core.plugin.internal.Failures;
import org.eventbot.core.room.internal.RoomView;
import org.eventbot.core.throttle.internal.Throttle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Finds the command behind the words, checks that it may run here and now, and runs it. No answer means silence. */
@Slf4j
class CommandDispatch {

    private static final Duration FRESH = Duration.ofMinutes(10);

    /** Answers go out before everything else: whoever got one for each of a thousand commands would stop the bot. */
    private static final Duration PERIOD = Duration.ofMinutes(10);

    private static final int MOST_PER_PERSON = 30;
    private static final int MOST_IN_TOTAL = 300;

    private final CommandBook book;
    private final CommandParser parser;
    private final Permissions permissions;
    private final RoomView rooms;
    private final Clock clock;
    private final Throttle<MatrixId> throttle;

    CommandDispatch(CommandBook book, CommandParser parser, Permissions permissions, RoomView rooms, Clock clock) {
        this.book = book;
        this.parser = parser;
        this.permissions = permissions;
        this.rooms = rooms;
        this.clock = clock;
        this.throttle = new Throttle<>(clock, PERIOD, MOST_PER_PERSON, MOST_IN_TOTAL);
    }

    @Nullable
    Reply dispatch(TypedCommand command) {
        var words = Words.of(command.typed());
        var word = words.isEmpty() ? null : book.find(words.get(0)).orElse(null);
        if (word == null) {
            return unknown(words, command.call());
        }
        return lets(command.call())
                ? guarded(word, () -> run(word, words.subList(1, words.size()), locate(command.call())))
                : null;
    }

    private boolean lets(CommandCall call) {
        return permissions.isOperator(call.sender()) || throttle.lets(call.sender());
    }

    private CommandCall locate(CommandCall call) {
        var direct = rooms.isDirect(call.room(), call.sender());
        return new CommandCall(call.sender(), call.room(), call.event(), call.sentAt(), direct);
    }

    /** Other bots have their words in rooms: no business of ours, and none of the throttle, even when the homeserver is down. */
    private @Nullable Reply unknown(List<String> words, CommandCall call) {
        try {
            return rooms.isDirect(call.room(), call.sender()) && lets(call) ? unknown(words) : null;
        } catch (MatrixException unanswered) {
            return null;
        }
    }

    private static Reply unknown(List<String> words) {
        return words.isEmpty()
                ? Reply.text("Type `!help` to see what I can do.")
                : Reply.text("I know no command {}. Type `!help` to see what I can do.", words.get(0));
    }

    private @Nullable Reply run(CommandWord word, List<String> arguments, CommandCall call) {
        CommandLine line;
        try {
            line = parser.parse(word, arguments);
        } catch (ParameterException wrong) {
            return permissions.isHeard(word, wrong.getCommandLine(), call) ? Usage.explain(word, wrong) : null;
        }
        if (!(line.getCommand() instanceof BotCommand command)) {
            return permissions.isHeard(word, line, call) ? Usage.group(word, line) : null;
        }
        var room = command.room(call);
        if (!permissions.isHeard(word, line, call, room)) {
            return call.direct() ? off(word) : null;
        }
        if (Duration.between(call.sentAt(), clock.instant()).compareTo(FRESH) > 0) {
            return Reply.text("I was offline when you wrote this. If it still matters, please send it again.");
        }
        permissions.check(command, call, room);
        return command.answer(call);
    }

    private static Reply off(CommandWord word) {
        return Reply.text(
                "{} is not on there. Name a room where it is, as in `!help {}` if it takes one, or type the command in"
                        + " that room.",
                word.name(),
                word.name());
    }

    /** An exception of one plugin is answered with a reference and reaches nobody else. */
    private static @Nullable Reply guarded(CommandWord word, Supplier<@Nullable Reply> work) {
        try {
            return work.get();
        } catch (Refusal | MatrixException expected) {
            throw expected;
        } catch (RuntimeException | LinkageError failure) {
            var reference = UUID.randomUUID().toString().substring(0, 8);
            log.error(
                    "Plugin {} failed in a command, reference {}: {}",
                    word.plugin(),
                    reference,
                    Failures.describe(failure));
            return Reply.text(
                    "That went wrong inside the bot, and nothing was changed as far as I know. The operators find it in"
                            + " the log under {}.",
                    reference);
        }
    }
}
