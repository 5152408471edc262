package org.eventbot.retention;

import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.BotCommand;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Reply;
import org.eventbot.core.command.Requires;
import picocli.CommandLine.Command;

@Command(name = "notice", description = "Says what I keep about people, why, and until when.", footer = "!gdpr notice")
@Requires(personal = true)
@RequiredArgsConstructor
class NoticeCommand implements BotCommand {

    private final Notice notice;

    @Override
    public Reply answer(CommandCall call) {
        return Reply.of(notice.text());
    }
}
