package org.eventbot.example.thanks;

import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.BotCommand;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.command.Reply;
import org.eventbot.core.command.Requires;
import org.eventbot.core.command.Role;
import org.eventbot.core.matrix.MatrixId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "give", description = "Thanks somebody.", footer = "!thanks give @ada:example.org --times 2")
@Requires(Role.ORGANIZER)
@RequiredArgsConstructor
class GiveCommand implements BotCommand {

    private final GiftBook book;

    @Parameters(paramLabel = "<person>", description = "who is thanked")
    MatrixId person;

    @Option(names = "--times", paramLabel = "<number>", description = "how often, at most 5", defaultValue = "1")
    int times;

    @Override
    public Reply answer(CommandCall call) {
        if (person.equals(call.sender())) {
            throw new Refusal("Thanking oneself does not count. Thank somebody else, as in"
                    + " `!thanks give @ada:example.org`.");
        }
        if (times < 1 || times > 5) {
            throw new Refusal("You can thank once to five times, not {} times.", times);
        }
        for (int time = 0; time < times; time++) {
            book.add(person);
        }
        return Reply.text("Thank you, {}! That makes {}.", person, book.count(person));
    }
}
