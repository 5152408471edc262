package org.eventbot.retention;

import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.BotCommand;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.command.Reply;
import org.eventbot.core.command.Requires;
import picocli.CommandLine.Command;

@Command(name = "object", description = "Makes me invite you nowhere any more.", footer = "!gdpr object")
@Requires(personal = true)
@RequiredArgsConstructor
class ObjectCommand implements BotCommand {

    private final Rights rights;

    @Override
    public Reply answer(CommandCall call) {
        if (!call.direct()) {
            throw new Refusal("That is between the two of us. Ask me in a direct chat, without encryption.");
        }
        rights.objections().object(call.sender(), RequestOrigin.PERSON);
        return Reply.of(rights.words().objected());
    }
}
