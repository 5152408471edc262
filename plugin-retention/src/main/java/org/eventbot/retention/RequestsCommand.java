package org.eventbot.retention;

import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.BotCommand;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Reply;
import org.eventbot.core.command.Requires;
import org.eventbot.core.command.Role;
import picocli.CommandLine.Command;

@Command(
        name = "requests",
        description = "Counts what was asked for by right, and lists what is not done yet.",
        footer = "!gdpr requests")
@Requires(Role.OPERATOR)
@RequiredArgsConstructor
class RequestsCommand implements BotCommand {

    private final Register register;
    private final RightsWords words;

    @Override
    public Reply answer(CommandCall call) {
        return Reply.of(words.register(register.counts(), register.open()));
    }
}
