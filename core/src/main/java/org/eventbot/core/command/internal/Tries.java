package org.eventbot.core.command.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.Reply;
import org.eventbot.core.command.Requires;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.throttle.internal.Throttle;

/** Counts how often people try commands that could be used for guessing, before anything of them is understood. */
@RequiredArgsConstructor
class Tries {

    static final Reply ENOUGH =
            Reply.text("You asked me that as often as I answer in an hour. Please try again in an hour.");

    private static final Duration PERIOD = Duration.ofHours(1);
    private static final int MOST_IN_TOTAL = 1000;

    private final Clock clock;
    private final Map<String, Throttle<MatrixId>> throttles = new HashMap<>();

    synchronized boolean lets(CommandWord word, List<String> words, MatrixId sender) {
        int most = most(word, words);
        return most == 0
                || throttles
                        .computeIfAbsent(word.name(), none -> new Throttle<>(clock, PERIOD, most, MOST_IN_TOTAL))
                        .lets(sender);
    }

    private static int most(CommandWord word, List<String> words) {
        var line = CommandLines.build(word.commands());
        var named =
                words.size() < 2 ? null : line.getSubcommands().get(words.get(1).toLowerCase(Locale.ROOT));
        Object command = (named == null ? line : named).getCommand();
        return Permissions.needs(command).map(Requires::triesAnHour).orElse(0);
    }
}
