package org.eventbot.core.command.internal;

import java.util.ArrayList;
import java.util.List;
import org.eventbot.core.command.Reply;
import org.eventbot.core.message.Text;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** How commands are used, in words, generated from their declarations. */
final class Usage {

    static final String PREFIX = "!";

    private Usage() {}

    /** What was wrong, and how it is right. */
    static Reply explain(CommandWord word, ParameterException wrong) {
        var line = wrong.getCommandLine();
        var lines = new ArrayList<Text>();
        lines.add(Text.of("{}", firstLine(String.valueOf(wrong.getMessage()))));
        if (wrong instanceof UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()) {
            lines.add(Text.of("Did you mean {}?", String.join(" or ", unmatched.getSuggestions())));
        }
        lines.add(Text.of(""));
        lines.add(details(word, line));
        return Reply.of(Text.lines(lines));
    }

    /** The sub-commands of a word that was typed alone. */
    static Reply group(CommandWord word, CommandLine line) {
        return Reply.of(details(word, line));
    }

    /** One command, or a word and its sub-commands. */
    static Text details(CommandWord word, CommandLine line) {
        var subcommands = line.getSubcommands().values().stream().distinct().toList();
        return subcommands.isEmpty() ? single(line) : group(word, subcommands);
    }

    private static Text group(CommandWord word, List<CommandLine> subcommands) {
        var lines = new ArrayList<Text>();
        lines.add(Text.of("`" + PREFIX + word.name() + "` {}", word.description()));
        lines.add(Text.of(""));
        for (var one : subcommands) {
            lines.add(Text.of("- `" + synopsis(one) + "` {}", CommandLines.description(one)));
        }
        return Text.lines(lines);
    }

    private static Text single(CommandLine line) {
        var spec = line.getCommandSpec();
        var lines = new ArrayList<Text>();
        lines.add(Text.of("`" + synopsis(line) + "` {}", CommandLines.description(line)));
        var arguments = new ArrayList<Text>();
        spec.positionalParameters()
                .forEach(one -> arguments.add(Text.of("- `" + one.paramLabel() + "` {}", words(one.description()))));
        spec.options()
                .forEach(one -> arguments.add(Text.of("- `" + one.longestName() + "` {}", words(one.description()))));
        for (var example : spec.usageMessage().footer()) {
            arguments.add(Text.of("Example: `" + example.replace("`", "") + "`"));
        }
        if (!arguments.isEmpty()) {
            lines.add(Text.of(""));
            lines.addAll(arguments);
        }
        return Text.lines(lines);
    }

    /** Without the names of Java, as in {@code !invite link <address> [--room=<room>]}. */
    static String synopsis(CommandLine line) {
        var spec = line.getCommandSpec();
        var words = new StringBuilder(PREFIX).append(spec.qualifiedName());
        spec.positionalParameters()
                .forEach(one -> words.append(' ').append(optional(one.paramLabel(), one.required())));
        spec.options().forEach(one -> words.append(' ')
                .append(optional(
                        one.longestName() + (one.arity().max() == 0 ? "" : " " + one.paramLabel()), one.required())));
        return words.toString().replace("`", "");
    }

    private static String optional(String word, boolean required) {
        return required ? word : "[" + word + "]";
    }

    private static String words(String[] lines) {
        return String.join(" ", lines);
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("That did not fit.");
    }
}
