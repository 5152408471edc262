package org.eventbot.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventbot.retention.RightsStage.ADA;
import static org.eventbot.retention.RightsStage.BOB;
import static org.eventbot.retention.RightsStage.EVE;

import java.util.ArrayList;
import java.util.List;
import org.eventbot.core.privacy.Suppression;
import org.eventbot.core.shell.ShellCommands;
import org.eventbot.core.shell.internal.Shell;
import org.eventbot.core.testing.RepositoryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/** The same rights, for an operator at a shell. */
@RepositoryTest(migrations = {"host", "retention"})
@ContextConfiguration(classes = {RetentionConfiguration.class, RightsHost.class})
class GdprShellTests {

    @Autowired
    RightsStage stage;

    @Autowired
    List<ShellCommands> commands;

    private int exit;

    @BeforeEach
    void set() {
        stage.set();
    }

    @Test
    void printsACopyAfterItSaidWhomItMeans() {
        var shown = run(false, "access", "--user", "@ada:example.org");
        assertThat(shown)
                .contains("@ada:example.org, in everything", "letters (letters): 3")
                .doesNotContain("Dance");

        assertThat(run(false, "access", "--user", "@ada:example.org", "--confirm", code(shown)))
                .contains("Dance with us")
                .doesNotContain("Bob");
        assertThat(run(false, "access", "--json", "--user", "@ada:example.org", "--confirm", code(shown)))
                .startsWith("{")
                .contains("\"legal ground\"");
    }

    @Test
    void saysWhenThereIsNothing() {
        assertThat(run(false, "access", "--user", "@eve:example.org")).startsWith("Nothing is kept");
        assertThat(run(false, "access", "--order", "ZZZZZ")).startsWith("Nothing is kept");
        assertThat(run(false, "access")).contains("Who is meant?");
        assertThat(exit).isOne();
    }

    @Test
    void erasesWhileTheBotIsStopped() {
        stage.order("ABCDE", BOB);
        var shown = run(false, "erase", "--order", "abcde");
        assertThat(shown).contains("Order ABCDE of Conference: @bob:example.org");

        assertThat(run(false, "erase", "--order", "abcde", "--confirm", code(shown)))
                .contains("It is erased", "letters (letters): 1 erased");
        assertThat(stage.letters()).isEqualTo(3);
        assertThat(run(false, "requests")).contains("erasures: the shell 1");
    }

    @Test
    void leavesToTheRunningBotWhatItDoesByItself() {
        var shown = run(true, "erase", "--user", "@ada:example.org");
        assertThat(run(true, "erase", "--user", "@ada:example.org", "--confirm", code(shown)))
                .contains("goes on by itself");
        assertThat(stage.letters()).isEqualTo(4);
        stage.run(stage.request());
        assertThat(stage.letters()).isOne();
    }

    @Test
    void saysThatItGoesOnWhenTheBotRuns() {
        stage.get(RightsHost.Withdrawals.class).open = true;
        var shown = run(false, "erase", "--user", "@ada:example.org");

        assertThat(run(false, "erase", "--user", "@ada:example.org", "--confirm", code(shown)))
                .contains("as soon as the bot runs");
        assertThat(run(false, "requests")).contains("waits for letters");
    }

    @Test
    void keepsFromInvitationsWhoeverWroteThatAndLetsThemBack() {
        var shown = run(false, "object", "--user", "@eve:example.org");
        assertThat(shown).contains("Nothing is kept about them", "--confirm");
        assertThat(stage.get(Suppression.class).hasObjected(EVE)).isFalse();

        assertThat(run(false, "object", "--user", "@eve:example.org", "--confirm", code(shown)))
                .contains("invited nowhere")
                .doesNotContain("taken back");
        assertThat(stage.get(Suppression.class).hasObjected(EVE)).isTrue();

        shown = run(true, "resume", "--user", "@eve:example.org");
        assertThat(run(true, "resume", "--user", "@eve:example.org", "--confirm", code(shown)))
                .contains("may be invited again", "within some minutes");
        assertThat(stage.get(Suppression.class).hasObjected(EVE)).isFalse();
        assertThat(run(false, "requests")).contains("objections: the shell 1", "objections taken back: the shell 1");
    }

    @Test
    void takesAnObjectionFromWhoHoldsAnOrder() {
        stage.get(RightsHost.Withdrawals.class).open = true;
        stage.order("ABCDE", BOB);
        var shown = run(false, "object", "--order", "ABCDE");
        assertThat(shown).contains("@bob:example.org", "letters (letters): 1");

        assertThat(run(false, "object", "--order", "ABCDE", "--confirm", code(shown)))
                .contains("taken back as soon as the bot runs");
        assertThat(stage.letters()).isEqualTo(4);
        assertThat(run(false, "object", "--order", "ZZZZZ")).contains("nobody is known by that");
    }

    @Test
    void takesNoOldCode() {
        var shown = run(false, "erase", "--user", "@ada:example.org");
        stage.letter(stage.party, ADA, "One more");

        assertThat(run(false, "erase", "--user", "@ada:example.org", "--confirm", code(shown)))
                .contains("letters (letters): 4", "--confirm");
        assertThat(stage.letters()).isEqualTo(5);
    }

    @Test
    void printsTheRecordOfAllPlugins() {
        assertThat(run(false, "record"))
                .contains(
                        "article 30",
                        "Example Society",
                        "## letters: letters",
                        "## host: commands",
                        "Purpose: to answer");
    }

    @Test
    void countsWhomALeakWouldConcern() {
        assertThat(run(false, "breach"))
                .contains("72 hours", "Conference: at least 2 people", "Party: at least 1 people")
                .contains("letters (letters): 3 records")
                .doesNotContain("ada");
    }

    private static String code(String shown) {
        return shown.replaceAll("(?s).*--confirm ([0-9a-f]{6}).*", "$1");
    }

    private String run(boolean running, String... words) {
        var said = new ArrayList<String>();
        var all = new ArrayList<>(List.of("gdpr"));
        all.addAll(List.of(words));
        exit = new Shell(commands).execute(all, said::add, running);
        return String.join("\n", said);
    }
}
