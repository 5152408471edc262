package org.eventbot.core.command.internal;

import java.util.function.Supplier;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.command.Reply;
import org.eventbot.core.command.Requires;
import org.eventbot.core.command.Role;
import org.eventbot.core.plugin.internal.PluginSwitches;
import org.eventbot.core.room.internal.RoomView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Leaves a word to another bot that listens to it too. Who calls the bot by its name is answered all the same. */
abstract class WordCommand extends PlaceCommand {

    private static final int LONGEST = 39;

    private final Supplier<CommandBook> book;
    private final PluginSwitches switches;
    private final boolean muted;

    @Parameters(paramLabel = "<word>", description = "the word, as in `help`")
    String word = "";

    WordCommand(Supplier<CommandBook> book, PluginSwitches switches, RoomView rooms, boolean muted) {
        super(rooms);
        this.book = book;
        this.switches = switches;
        this.muted = muted;
    }

    @Override
    public Reply answer(CommandCall call) {
        var bare = word.replaceFirst("^\\P{L}+", "");
        if (bare.length() > LONGEST || !book.get().knows(bare)) {
            throw new Refusal("I have no word {}. `!help` shows which I have.", word);
        }
        if (muted
                && book.get()
                        .find(bare)
                        .map(CommandWord::name)
                        .filter("plugin"::equals)
                        .isPresent()) {
            throw new Refusal("Without `!plugin` nobody could take this back.");
        }
        switches.mute(room(call), bare, muted);
        return muted
                ? Reply.text(
                        "I leave `!{}` to other bots in {}. Begin with my name, as in \"@me: {}\", and I answer.",
                        bare,
                        words(call),
                        bare)
                : Reply.text("I answer `!{}` again in {}.", bare, words(call));
    }

    @Command(name = "mute", description = "Leaves a word to other bots in this space.", footer = "!plugin mute help")
    @Requires(Role.ADMINISTRATOR)
    static class Mute extends WordCommand {

        Mute(Supplier<CommandBook> book, PluginSwitches switches, RoomView rooms) {
            super(book, switches, rooms, true);
        }
    }

    @Command(name = "unmute", description = "Answers a word again in this space.", footer = "!plugin unmute help")
    @Requires(Role.ADMINISTRATOR)
    static class Unmute extends WordCommand {

        Unmute(Supplier<CommandBook> book, PluginSwitches switches, RoomView rooms) {
            super(book, switches, rooms, false);
        }
    }
}
