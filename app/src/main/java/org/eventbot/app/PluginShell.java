package org.eventbot.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.shell.internal.Shell;
import org.eventbot.core.shell.internal.ShellTalk;

/** Commands of the shell that plugins offer: done by the running bot, or here while it is stopped. */
@RequiredArgsConstructor
final class PluginShell {

    private final Map<String, String> variables;
    private final Surroundings surroundings;
    private final PrintWriter out;

    /** @return the exit code */
    int execute(List<String> words) {
        // Only what the command says.
        System.setProperty("logging.threshold.console", "off");
        var settings = SettingsReader.read(variables);
        DatabaseFile.mustExist(settings);
        return askRunning(settings, words).orElseGet(() -> executeHere(settings, words));
    }

    private OptionalInt askRunning(Settings settings, List<String> words) {
        try {
            return ShellTalk.ask(ShellPlace.of(settings), words, this::print);
        } catch (IOException brokenOff) {
            throw new WrongSettings(List.of("the running bot did not finish its answer; see its log, and ask again"));
        }
    }

    private int executeHere(Settings settings, List<String> words) {
        try (var context = new Program(settings, surroundings).rest()) {
            return context.getBean(Shell.class).execute(words, this::print, false);
        }
    }

    private void print(String text) {
        out.println(text);
        out.flush();
    }
}
