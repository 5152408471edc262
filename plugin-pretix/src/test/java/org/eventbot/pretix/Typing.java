package org.eventbot.pretix;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.eventbot.core.command.BotCommand;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.command.Reply;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import picocli.CommandLine;

/** An operator who types commands. */
final class Typing {

    static final MatrixId OPERATOR = new MatrixId("@op:example.org");

    private Typing() {}

    static String text(BotCommand command, RoomId where, String... arguments) {
        return reply(command, where, false, arguments).text().plain();
    }

    static String refusal(Runnable use) {
        return catchThrowableOfType(Refusal.class, use::run).text().plain();
    }

    static Reply reply(BotCommand command, RoomId where, boolean direct, String... arguments) {
        new CommandLine(command).parseArgs(arguments);
        return command.answer(call(where, direct));
    }

    static CommandCall call(RoomId where, boolean direct) {
        return new CommandCall(OPERATOR, where, new MatrixEventId("$event"), FakeHost.NOW, direct);
    }
}
