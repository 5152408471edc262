package org.eventbot.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventbot.retention.RightsStage.ADA;
import static org.eventbot.retention.RightsStage.OPERATOR;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eventbot.core.shell.ShellCommands;
import org.eventbot.core.shell.internal.Shell;
import org.eventbot.core.testing.RepositoryTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/** Requests that take longer than a month. */
@RepositoryTest(migrations = {"host", "retention"})
@ContextConfiguration(classes = {RetentionConfiguration.class, RightsHost.class})
class ExtensionTests {

    @Autowired
    RightsStage stage;

    @Autowired
    List<ShellCommands> commands;

    private Instant before = Instant.EPOCH;
    private String number = "";

    @BeforeEach
    void askForAnErasureThatCannotEnd() {
        before = stage.clock.instant();
        stage.set();
        stage.get(RightsHost.Withdrawals.class).open = true;
        number = stage.erase(ADA).toString().substring(0, 8);
        stage.told();
    }

    @AfterEach
    void turnTheClockBack() {
        stage.clock.set(before);
    }

    @Test
    void tellsThePersonTheReasonsWhereTheyAsked() {
        var due = stage.get(Register.class).open().get(0).getDueAt();

        assertThat(stage.say(OPERATOR, "extend " + number + " the backups are on tape"))
                .startsWith("The person is told, where they asked:");

        assertThat(stage.told()).singleElement().asString().contains("since the backups are on tape", "authority");
        var extended = stage.get(Register.class).open().get(0);
        assertThat(Duration.between(due, extended.getDueAt())).isBetween(Duration.ofDays(59), Duration.ofDays(62));
        assertThat(stage.say(OPERATOR, "requests")).contains(number, ", extended");
    }

    @Test
    void extendsARequestOnce() {
        stage.say(OPERATOR, "extend " + number + " one reason");
        stage.told();

        assertThat(stage.say(OPERATOR, "extend " + number + " another reason")).startsWith("No open request");
        assertThat(stage.told()).isEmpty();
    }

    @Test
    void extendsNothingThatThePersonCannotHearOfInTime() {
        stage.clock.advance(Duration.ofDays(32));

        assertThat(stage.say(OPERATOR, "extend " + number + " we were away")).startsWith("No open request");
        assertThat(stage.told()).isEmpty();
    }

    @Test
    void wantsTheNumberOfAnOpenRequest() {
        assertThat(stage.say(OPERATOR, "extend 00000000 a reason")).startsWith("No open request");
        assertThat(stage.say(OPERATOR, "extend " + number.substring(0, 4) + " a reason"))
                .startsWith("No open request");
    }

    @Test
    void remindsTheOperatorsAnewAsTheNewTimePasses() {
        var told = stage.get(RightsHost.News.class).told;
        stage.clock.advance(Duration.ofDays(16));
        stage.get(RequestReminders.class).run(stage.request());
        assertThat(told).hasSize(1);
        stage.say(OPERATOR, "extend " + number + " a reason");

        stage.get(RequestReminders.class).run(stage.request());
        assertThat(told).hasSize(1);
        stage.clock.advance(Duration.ofDays(31));
        stage.get(RequestReminders.class).run(stage.request());
        assertThat(told).hasSize(2);
    }

    @Test
    void saysAtTheShellWhatToWriteToThePerson() {
        stage.get(Register.class).begin(RequestKind.ERASE, RequestOrigin.SHELL, RightsStage.BOB, null, null);
        var other = stage.get(Register.class).open().stream()
                .filter(request -> request.getOrigin() == RequestOrigin.SHELL)
                .findFirst()
                .orElseThrow();
        var said = new ArrayList<String>();

        new Shell(commands)
                .execute(
                        List.of("gdpr", "extend", other.getId().toString().substring(0, 8), "much", "to", "do"),
                        said::add,
                        false);

        assertThat(said)
                .singleElement()
                .asString()
                .startsWith("Now tell the person")
                .contains("since much to do");
        assertThat(stage.told()).isEmpty();
    }
}
