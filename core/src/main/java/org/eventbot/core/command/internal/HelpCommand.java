package org.eventbot.core.command.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.BotCommand;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.command.Reply;
import org.eventbot.core.command.Requires;
import org.eventbot.core.message.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "help",
        description = "Says what I can do here, or how one command is used.",
        footer = "!help invite link")
@Requires(personal = true)
@RequiredArgsConstructor
class HelpCommand implements BotCommand {

    private final Supplier<CommandBook> book;
    private final Permissions permissions;

    @Parameters(arity = "0..2", paramLabel = "<command>", description = "the command to explain")
    @Nullable
    List<String> words;

    @Override
    public Reply answer(CommandCall call) {
        return Reply.of(words == null || words.isEmpty() ? overview(call) : one(words));
    }

    private Text overview(CommandCall call) {
        var lines = new ArrayList<Text>();
        lines.add(Text.of("What I can do here:"));
        lines.add(Text.of(""));
        var heard = book.get().all().stream()
                .filter(word -> permissions.isHeard(word, CommandLines.build(word.commands()), call))
                .toList();
        heard.stream()
                .filter(word -> !word.isShortcut())
                .forEach(word -> lines.add(Text.of("- `" + Usage.PREFIX + word.name() + "` {}", word.description())));
        lines.add(Text.of(""));
        var shortcuts = heard.stream()
                .filter(CommandWord::isShortcut)
                .map(word -> "`" + Usage.PREFIX + word.name() + "`")
                .toList();
        if (!shortcuts.isEmpty()) {
            lines.add(Text.of("Short words: " + String.join(", ", shortcuts) + "."));
        }
        lines.add(Text.of("`!help <command>` says more about one."));
        return Text.lines(lines);
    }

    /** No word begins with anything but a letter, whatever the prefix is. */
    private static String withoutPrefix(String typed) {
        return typed.replaceFirst("^\\P{L}+", "");
    }

    private Text one(List<String> asked) {
        var name = withoutPrefix(asked.get(0));
        var word = book.get()
                .find(name)
                .orElseThrow(() -> new Refusal("I know no command {}. Type `!help` to see them all.", name));
        var line = CommandLines.build(word.commands());
        var inner = asked.size() > 1 ? line.getSubcommands().get(asked.get(1)) : null;
        return Usage.details(word, inner == null ? line : inner);
    }
}
