package org.eventbot.core.command.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lombok.extern.slf4j.Slf4j;
import org.eventbot.core.command.BotCommand;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.command.Reply;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
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
    private final Consumer<CommandCall> receipt;
    private final Throttle<MatrixId> throttle;
    private final Tries tries;

    CommandDispatch(
            CommandBook book,
            CommandParser parser,
            Permissions permissions,
            RoomView rooms,
            Clock clock,
            Consumer<CommandCall> receipt) {
        this.book = book;
        this.parser = parser;
        this.permissions = permissions;
        this.rooms = rooms;
        this.clock = clock;
        this.receipt = receipt;
        this.throttle = new Throttle<>(clock, PERIOD, MOST_PER_PERSON, MOST_IN_TOTAL);
        this.tries = new Tries(clock);
    }

    @Nullable
    Reply dispatch(TypedCommand command) {
        var words = Words.of(command.typed());
        var word = words.isEmpty() ? null : book.find(words.get(0)).orElse(null);
        if (word == null) {
            return unknown(words, command);
        }
        return lets(command.call()) ? guarded(word, () -> run(word, words, command)) : null;
    }

    private boolean lets(CommandCall call) {
        return permissions.isOperator(call.sender()) || throttle.lets(call.sender());
    }

    private CommandCall locate(CommandCall call) {
        var direct = rooms.isDirect(call.room(), call.sender());
        return new CommandCall(call.sender(), call.room(), call.event(), call.sentAt(), direct);
    }

    /** Other bots have their words in rooms: no business of ours, and none of the throttle, even when the homeserver is down. */
    private @Nullable Reply unknown(List<String> words, TypedCommand command) {
        var call = command.call();
        try {
            if ((command.byName() || rooms.isDirect(call.room(), call.sender())) && lets(call)) {
                receipt.accept(call);
                return unknown(words);
            }
            return null;
        } catch (MatrixException unanswered) {
            return null;
        }
    }

    private Reply unknown(List<String> words) {
        if (words.isEmpty()) {
            return Reply.text("Type `!help` to see what I can do.");
        }
        return Nearest.to(words.get(0), book.words())
                .map(near -> Reply.text(
                        "I know no command {}. Did you mean `!{}`? `!help` shows what I can do.", words.get(0), near))
                .orElseGet(() -> Reply.text("I know no command {}. Type `!help` to see what I can do.", words.get(0)));
    }

    private @Nullable Reply run(CommandWord word, List<String> words, TypedCommand command) {
        var call = locate(command.call());
        if (!call.direct() && !command.byName() && permissions.isMuted(words.get(0), call.room())) {
            return null;
        }
        if (!permissions.isOperator(call.sender()) && !tries.lets(word, words, call.sender())) {
            return call.direct() ? Tries.ENOUGH : null;
        }
        CommandLine line;
        try {
            line = parser.parse(word, words.subList(1, words.size()));
        } catch (ParameterException wrong) {
            return isHeard(word, wrong.getCommandLine(), call) ? Usage.explain(word, wrong) : null;
        }
        if (!(line.getCommand() instanceof BotCommand inner)) {
            return isHeard(word, line, call) ? Usage.group(word, line) : null;
        }
        return run(word, line, inner, call);
    }

    private boolean isHeard(CommandWord word, CommandLine line, CommandCall call) {
        var heard = permissions.isHeard(word, line, call);
        if (heard) {
            receipt.accept(call);
        }
        return heard;
    }

    private @Nullable Reply run(CommandWord word, CommandLine line, BotCommand command, CommandCall call) {
        permissions.checkThatRoomsExist(line, call);
        RoomId room;
        try {
            room = command.room(call);
        } catch (Refusal refusal) {
            if (permissions.isHeard(word, line, call)) {
                throw refusal;
            }
            return null;
        }
        if (!permissions.isHeard(word, line, call, room)) {
            return call.direct() ? off(word, line) : null;
        }
        receipt.accept(call);
        if (Duration.between(call.sentAt(), clock.instant()).compareTo(FRESH) > 0) {
            return Reply.text("I was offline when you wrote this. If it still matters, please send it again.");
        }
        permissions.checkNamedRooms(line, call);
        permissions.check(command, call, room);
        return command.answer(call);
    }

    private static Reply off(CommandWord word, CommandLine line) {
        var option = line.getCommandSpec().findOption("--room");
        return option == null || option.getValue() != null
                ? Reply.text("{} is not on there. Type the command in a room where it is.", word.name())
                : Reply.text(
                        "{} is not on in this chat. Name the room, as in `!{} --room #room:example.org`, or type the"
                                + " command there.",
                        word.name(),
                        line.getCommandSpec().qualifiedName());
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
