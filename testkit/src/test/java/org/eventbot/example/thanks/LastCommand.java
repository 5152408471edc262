package org.eventbot.example.thanks;

import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.BotCommand;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Reply;
import picocli.CommandLine.Command;

@Command(name = "last", description = "Says who was thanked last.", footer = "!thanks last")
@RequiredArgsConstructor
class LastCommand implements BotCommand {

    private final GiftBook book;

    @Override
    public Reply answer(CommandCall call) {
        return book.last()
                .map(person -> Reply.text("The last one was {}.", person))
                .orElseGet(() -> Reply.text("Nobody yet."));
    }
}
