package org.eventbot.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A row of docs/commands.md; the build compares that table with the program's commands.
 *
 * @param form such as {@code !invite link <address> [--room <room>]}
 */
record DocumentedCommand(String form, String role) {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(![^`]*)` \\| ([a-z]+) \\|");
    private static final Pattern OPTIONAL = Pattern.compile("\\[[^\\[\\]]*]");
    // The first of several words to choose from.
    private static final Pattern CHOICE = Pattern.compile("(\\S+?)\\\\?\\|\\S+");
    private static final Pattern ARGUMENT = Pattern.compile("<([^>]*)>|\\b[A-Z]+\\b");

    static List<DocumentedCommand> all() {
        Path page = Path.of(Servers.value("TESTBED_REPOSITORY"), "docs", "commands.md");
        try {
            return ROW.matcher(Files.readString(page))
                    .results()
                    .map(row -> new DocumentedCommand(row.group(1), row.group(2)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isPrivileged() {
        return !role.equals("anyone");
    }

    /** What somebody types who knows these arguments; what may be left out is, and what has no name here is a word. */
    String typed(Map<String, String> arguments) {
        String shortest = OPTIONAL.matcher(form.replace("<organizer>[/<event>]", "<event>"))
                .replaceAll("");
        return ARGUMENT.matcher(CHOICE.matcher(shortest).replaceAll("$1"))
                .replaceAll(argument -> arguments.getOrDefault(String.valueOf(argument.group(1)), "1"))
                .strip()
                .replaceAll(" +", " ");
    }
}
