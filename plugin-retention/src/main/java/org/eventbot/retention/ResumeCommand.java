package org.eventbot.retention;

import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.BotCommand;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.command.Reply;
import org.eventbot.core.command.Requires;
import picocli.CommandLine.Command;

@Command(
        name = "resume",
        description = "Takes your objection back, so that I may invite you again.",
        footer = "!gdpr resume")
@Requires(personal = true)
@RequiredArgsConstructor
class ResumeCommand implements BotCommand {

    private final Rights rights;

    @Override
    public Reply answer(CommandCall call) {
        if (!call.direct()) {
            throw new Refusal("That is between the two of us. Ask me in a direct chat, without encryption.");
        }
        rights.objections().takeBack(RightsCommand.reference(call), call.sender(), RequestOrigin.PERSON);
        return Reply.of(rights.words().resumed());
    }
}
