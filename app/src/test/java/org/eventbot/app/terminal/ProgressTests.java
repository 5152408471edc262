package org.eventbot.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTests {

    private final StringWriter shown = new StringWriter();

    @Test
    void movesTheLastLineAtATerminal() {
        var progress = progress(true);
        progress.at("invited", 1, 2);
        progress.at("invited", 2, 2);
        progress.line("done");

        assertThat(shown.toString().replace(System.lineSeparator(), "\n"))
                .isEqualTo("\r\033[Kinvited 1 of 2 …\r\033[Kinvited 2 of 2 …\r\033[Kdone\n");
    }

    @Test
    void printsWholeLinesForEachQuarterElsewhere() {
        var progress = progress(false);
        progress.doing("looking");
        for (int i = 1; i <= 100; i++) {
            progress.at("invited", i, 100);
        }
        progress.done();

        assertThat(shown.toString().lines())
                .containsExactly("invited 25 of 100", "invited 50 of 100", "invited 75 of 100", "invited 100 of 100");
    }

    @Test
    void takesBackWhatWasSaidInBetween() {
        var progress = progress(true);
        progress.doing("looking");
        progress.done();
        progress.done();

        assertThat(shown.toString()).isEqualTo("\r\033[Klooking …\r\033[K");
    }

    private Progress progress(boolean live) {
        return new Progress(new PrintWriter(shown), live);
    }
}
