package org.eventbot.example.hello;

import org.eventbot.core.command.BotCommand;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Reply;
import org.eventbot.core.matrix.MatrixId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "hello", description = "Greets you, or the person you name.", footer = "!hello @ada:example.org")
class HelloCommand implements BotCommand {

    @Parameters(arity = "0..1", paramLabel = "<person>", description = "whom to greet")
    @Nullable
    MatrixId person;

    @Override
    public Reply answer(CommandCall call) {
        return Reply.text("Hello, {}!", person != null ? person : call.sender());
    }
}
