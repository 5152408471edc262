package org.eventbot.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.eventbot.core.shell.ShellCommands;
import org.eventbot.core.shell.internal.Shell;
import org.eventbot.core.testing.RepositoryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/** When events are forgotten, for an operator at a shell. */
@RepositoryTest(migrations = {"host", "retention"})
@ContextConfiguration(classes = {RetentionConfiguration.class, RightsHost.class})
class RetentionShellTests {

    @Autowired
    RightsStage stage;

    @Autowired
    List<ShellCommands> commands;

    private String slug = "";

    @BeforeEach
    void set() {
        stage.set();
        slug = stage.conference.key().slug();
    }

    @Test
    void tellsHowAllEventsStand() {
        assertThat(run("retention", "status")).contains("Conference**: ", "Party**: ");
    }

    @Test
    void wantsToKnowWhichEventIsMeant() {
        assertThat(run("retention", "policy")).contains("Which event? There are: ", "Conference", "Party");
        assertThat(run("purge", "--event", "nothing like it")).contains("Which event?");
    }

    @Test
    void shortensHowLongThingsAreKept() {
        assertThat(run("retention", "policy", "--event", slug)).contains("- letters (letters): 2 days");

        assertThat(run("retention", "policy", "set", "letters", "1", "--event", slug))
                .contains("- letters (letters): 1 day, at most 2 days");
        assertThat(run("retention", "policy", "set", "letters", "9", "--event", slug))
                .contains("less long: letters is kept 2 days at most");
        assertThat(run("retention", "policy", "set", "lettuce", "1", "--event", slug))
                .contains("no category “lettuce”");
        assertThat(run("retention", "policy", "put", "letters", "--event", slug))
                .contains("Write it as in");
    }

    @Test
    void holdsAnEventAndLetsItGo() {
        var today = stage.clock.instant().toString().substring(0, 10);
        assertThat(run("retention", "hold", "a", "complaint", "--until", today, "--event", slug))
                .contains("is not forgotten before");
        assertThat(run("purge", "--event", slug)).contains("An operator holds Conference");
        assertThat(run("retention", "hold", "why", "--until", "2099-01-01", "--event", slug))
                .contains("no day within the next thirty");

        assertThat(run("retention", "release", "--event", slug)).contains("is held no more");
        assertThat(run("purge", "--event", slug)).contains("--confirm");
    }

    @Test
    void handsResponsibilityOver() {
        assertThat(run("retention", "responsible", "--event", slug)).contains("@organizer:example.org answers");
        assertThat(run("retention", "responsible", "@olga:example.org", "--event", slug))
                .contains("@olga:example.org answers");
        assertThat(run("retention", "responsible", "--event", slug)).contains("@olga:example.org answers");
    }

    @Test
    void forgetsAnEventOnlyAfterItShowedWhatWouldGo() {
        var shown = run("purge", "--event", slug);
        assertThat(shown).contains("the people of Conference, in org/" + slug + ": ", "3 letters");
        var token = shown.replaceAll("(?s).*--confirm ([0-9a-f]+).*", "$1");
        stage.letter(stage.conference, RightsStage.EVE, "Dear Eve");

        var again = run("purge", "--event", slug, "--confirm", token);
        assertThat(again)
                .startsWith("That is not the token of what is kept now.")
                .contains("4 letters");
        assertThat(stage.get(PurgeBook.class).find(stage.conference.id())).isEmpty();

        token = again.replaceAll("(?s).*--confirm ([0-9a-f]+).*", "$1");
        assertThat(run("purge", "--event", slug, "--confirm", token)).contains("as soon as the bot runs");
        assertThat(stage.get(PurgeBook.class).find(stage.conference.id())).isPresent();
        assertThat(run("purge", "--event", slug)).contains("It is being forgotten");
        assertThat(run("retention", "status")).contains("Conference**: It is being forgotten");
    }

    private String run(String... words) {
        var said = new ArrayList<String>();
        new Shell(commands).execute(List.of(words), said::add, false);
        return String.join("\n", said);
    }
}
