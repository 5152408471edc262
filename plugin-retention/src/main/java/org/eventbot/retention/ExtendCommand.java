package org.eventbot.retention;

import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.BotCommand;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Reply;
import org.eventbot.core.command.Requires;
import org.eventbot.core.command.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "extend",
        description = "Gives a request two months more, once, and tells the person the reasons.",
        footer = "!gdpr extend 1a2b3c4d a backup has to be restored first")
@Requires(Role.OPERATOR)
@RequiredArgsConstructor
class ExtendCommand implements BotCommand {

    private final Register register;
    private final RightsWords words;

    @Mixin
    private final ExtensionOptions extension = new ExtensionOptions();

    @Override
    public Reply answer(CommandCall call) {
        return Reply.of(extension.extend(register, words));
    }
}
