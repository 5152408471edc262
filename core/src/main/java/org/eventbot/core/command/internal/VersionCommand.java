package org.eventbot.core.command.internal;

import org.eventbot.core.command.BotCommand;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Reply;
import picocli.CommandLine.Command;

@Command(name = "version", description = "Says which version of eventbot this is.")
class VersionCommand implements BotCommand {

    @Override
    public Reply answer(CommandCall call) {
        var version = getClass().getPackage().getImplementationVersion();
        return Reply.text("eventbot {}", version == null ? "development build" : version);
    }
}
