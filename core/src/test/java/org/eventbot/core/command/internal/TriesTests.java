package org.eventbot.core.command.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.eventbot.core.command.BotCommand;
import org.eventbot.core.command.BotCommands;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Reply;
import org.eventbot.core.command.Requires;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.testing.TestClock;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

class TriesTests {

    private static final MatrixId ADA = new MatrixId("@ada:example.org");
    private static final MatrixId BOB = new MatrixId("@bob:example.org");

    private final TestClock clock = new TestClock();
    private final Tries tries = new Tries(clock);
    private final CommandWord word =
            new CommandWord("safe", BotCommands.group("safe", "A safe.", Open::new, Look::new), "safe", "A safe.");

    @Test
    void letsEachPersonTryAFewTimes() {
        for (int i = 0; i < 5; i++) {
            assertThat(tries.lets(word, List.of("safe", "OPEN", "123"), ADA)).isTrue();
        }
        assertThat(tries.lets(word, List.of("safe", "open", "124"), ADA)).isFalse();
        assertThat(tries.lets(word, List.of("safe", "open", "124"), BOB)).isTrue();
    }

    @Test
    void countsWordsThatFitNothing() {
        for (int i = 0; i < 5; i++) {
            tries.lets(word, List.of("safe", "open", "--nonsense", "\"", "1", "2"), ADA);
        }
        assertThat(tries.lets(word, List.of("safe", "open", "1"), ADA)).isFalse();
    }

    @Test
    void doesNotCountWhatTellsNothing() {
        for (int i = 0; i < 100; i++) {
            assertThat(tries.lets(word, List.of("safe", "look"), ADA)).isTrue();
            assertThat(tries.lets(word, List.of("safe"), ADA)).isTrue();
        }
        assertThat(tries.lets(word, List.of("safe", "open", "1"), ADA)).isTrue();
    }

    @Test
    void forgetsAfterAnHour() {
        for (int i = 0; i < 6; i++) {
            tries.lets(word, List.of("safe", "open", "1"), ADA);
        }
        clock.turn(Duration.ofMinutes(61));
        assertThat(tries.lets(word, List.of("safe", "open", "1"), ADA)).isTrue();
    }

    @Command(name = "open")
    @Requires(triesAnHour = 5)
    static class Open implements BotCommand {

        @Override
        public Reply answer(CommandCall call) {
            return Reply.text("no");
        }
    }

    @Command(name = "look")
    static class Look extends Open {}
}
