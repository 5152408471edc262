package org.eventbot.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventbot.retention.RightsStage.ADA;
import static org.eventbot.retention.RightsStage.BOB;
import static org.eventbot.retention.RightsStage.CHAT;
import static org.eventbot.retention.RightsStage.EVE;
import static org.eventbot.retention.RightsStage.OPERATOR;
import static org.eventbot.retention.RightsStage.ORGANIZER;
import static org.eventbot.retention.RightsStage.code;

import java.time.Duration;
import org.eventbot.core.page.PageCall;
import org.eventbot.core.privacy.Suppression;
import org.eventbot.core.testing.RepositoryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/** What people get who ask for their rights, and for those of others. */
@RepositoryTest(migrations = {"host", "retention"})
@ContextConfiguration(classes = {RetentionConfiguration.class, RightsHost.class})
class RightsTests {

    @Autowired
    RightsStage stage;

    @BeforeEach
    void set() {
        stage.set();
    }

    @Test
    void tellsAPersonHowMuchIsKeptAndWhoElseReadsTheCopy() {
        assertThat(stage.say(ADA, "access"))
                .contains("letters (letters): 3", "homeserver", "!gdpr access here", "!gdpr access link")
                .doesNotContain("Dance");
    }

    @Test
    void givesACopyOfTheAskersDataAndOfNobodyElses() {
        stage.say(ADA, "access here");

        var told = String.join("\n", stage.told());
        assertThat(told)
                .contains("Dance with us", "Dear Ada, again", "Conference", "to answer them", "2 days after its end")
                .contains("\"legal ground\":\"a legitimate interest")
                .doesNotContain("Bob");
    }

    @Test
    void showsACopyOnceAtAnAddress() {
        var address = stage.say(ADA, "access link").replaceAll("(?s).*/copy/([\\w-]+).*", "$1");
        var page = stage.get(CopyPage.class);

        // Homeservers look at every address in order to show what is behind it.
        assertThat(page.show(new PageCall(address, false)).orElseThrow().button())
                .isNotNull();
        assertThat(page.show(new PageCall(address, false)).orElseThrow().text().plain())
                .doesNotContain("Dance");
        var copy = page.show(new PageCall(address, true)).orElseThrow();
        assertThat(copy.text().plain()).contains("Dance with us").doesNotContain("Bob");
        assertThat(copy.file()).isNotNull();
        assertThat(page.show(new PageCall(address, true))).isEmpty();
        assertThat(page.show(new PageCall(address, false))).isEmpty();
    }

    @Test
    void forgetsAnAddressAfterADay() {
        var address = stage.say(ADA, "access link").replaceAll("(?s).*/copy/([\\w-]+).*", "$1");
        stage.clock.advance(Duration.ofHours(25));

        assertThat(stage.get(CopyPage.class).show(new PageCall(address, true))).isEmpty();
        stage.get(CopyLinkBook.class).forgetEnded();
        assertThat(stage.sql.queryForList("select * from retention_link")).isEmpty();
    }

    @Test
    void saysTheSameToWhoHasNothingAndToWhoGuesses() {
        stage.order("ABCDE", ADA);
        var nothing = stage.reply(EVE, CHAT, true, "access");

        for (var guess : new String[] {
            "access --order ABCDE",
            "access ABCDE",
            "access --order ZZZZZ",
            "access --user @ada:example.org",
            "access --user @nobody:example.org",
            "access --order ABCDE --event Conference",
            "erase",
            "erase --order ABCDE",
            "erase --order ZZZZZ",
            "erase 123abc --user @ada:example.org"
        }) {
            var answer = stage.reply(EVE, CHAT, true, guess);
            assertThat(answer.text().plain()).as(guess).isEqualTo(nothing.text().plain());
            assertThat(answer.after()).isEqualTo(Duration.ofSeconds(2));
            assertThat(answer.personal()).isEqualTo(nothing.personal());
        }
        // Who has data learns no more about others.
        assertThat(stage.say(BOB, "access --order ABCDE"))
                .isEqualTo(nothing.text().plain());
        assertThat(stage.sayAtDesk(EVE, "access --order ABCDE"))
                .isEqualTo(nothing.text().plain());
    }

    @Test
    void answersOnlyInADirectChat() {
        for (var words : new String[] {"access", "erase", "object", "resume"}) {
            assertThat(stage.sayAtDesk(ADA, words)).contains("direct chat").doesNotContain("letters");
        }
    }

    @Test
    void showsOrganizersWhomTheyMeanBeforeAnythingIsDone() {
        stage.order("ABCDE", ADA);

        var shown = stage.sayAtDesk(ORGANIZER, "access --order abcde");
        assertThat(shown).contains("Order ABCDE of Conference: @ada:example.org", "letters (letters): 2");
        assertThat(stage.told()).isEmpty();

        stage.sayAtDesk(ORGANIZER, "access " + code(shown) + " --order ABCDE");
        assertThat(String.join("\n", stage.told())).contains("Dear Ada").doesNotContain("Dance", "Bob");
    }

    @Test
    void takesAnOrderOfSeveralForNobody() {
        stage.order("ABCDE", ADA, BOB);

        assertThat(stage.sayAtDesk(ORGANIZER, "erase --order ABCDE"))
                .contains(
                        "is not one person of one event",
                        "ticket 1: @ada:example.org",
                        "ticket 2: @bob:example.org",
                        "--user");
    }

    @Test
    void erasesOnlyInTheOrganizersEvent() {
        var shown = stage.sayAtDesk(ORGANIZER, "erase --user @ada:example.org");
        stage.sayAtDesk(ORGANIZER, "erase " + code(shown) + " --user @ada:example.org");
        stage.run(stage.request());

        assertThat(stage.letters()).isEqualTo(2);
        assertThat(stage.get(Suppression.class).covers(stage.conference.scope(), ADA))
                .isTrue();
        assertThat(stage.get(Suppression.class).covers(stage.party.scope(), ADA))
                .isFalse();
        assertThat(stage.told()).singleElement().asString().contains("is done").doesNotContain("ada");
    }

    @Test
    void letsOperatorsActForEverything() {
        var shown = stage.say(OPERATOR, "erase --user @ada:example.org");
        assertThat(shown).contains("@ada:example.org, in everything", "letters (letters): 3");

        stage.say(OPERATOR, "erase " + code(shown) + " --user @ada:example.org");
        stage.run(stage.request());

        assertThat(stage.letters()).isOne();
        assertThat(stage.say(OPERATOR, "requests")).contains("erasures: operators 1", "None is open");
    }

    @Test
    void asksAgainWhenWhatIsKeptHasChanged() {
        var code = code(stage.say(ADA, "erase"));
        stage.letter(stage.party, ADA, "One more");

        assertThat(stage.say(ADA, "erase " + code)).contains("does not fit", "letters (letters): 4");
        assertThat(stage.get(Register.class).open()).isEmpty();
    }

    @Test
    void takesACodeOfNobodyElseAndForAnHourOnly() {
        var code = code(stage.say(ADA, "erase"));

        assertThat(stage.say(BOB, "erase " + code)).contains("does not fit");
        stage.clock.advance(Duration.ofHours(3));
        assertThat(stage.say(ADA, "erase " + code)).contains("does not fit");
    }

    @Test
    void objectsAndTakesItBack() {
        stage.say(ADA, "object");
        stage.run(stage.request());

        assertThat(stage.get(Suppression.class).hasObjected(ADA)).isTrue();
        assertThat(stage.letters()).isEqualTo(4);
        assertThat(stage.get(Register.class).open()).isEmpty();
        var ends = stage.get(RightsHost.Withdrawals.class);
        int before = ends.takenUp;
        stage.say(ADA, "resume");
        assertThat(stage.get(Suppression.class).hasObjected(ADA)).isFalse();
        assertThat(ends.takenUp).as("looked for at once").isEqualTo(before + 1);
    }

    @Test
    void remindsTheOperatorsInTimeAndOnce() {
        stage.get(RightsHost.Withdrawals.class).open = true;
        stage.erase(ADA);
        var told = stage.get(RightsHost.News.class).told;
        var reminders = stage.get(RequestReminders.class);

        stage.clock.advance(Duration.ofDays(14));
        reminders.run(stage.request());
        assertThat(told).isEmpty();
        stage.clock.advance(Duration.ofDays(2));
        reminders.run(stage.request());
        reminders.run(stage.request());
        assertThat(told).singleElement().asString().contains("2026-12-22").doesNotContain("ada");
        stage.clock.advance(Duration.ofDays(15));
        reminders.run(stage.request());
        assertThat(told).hasSize(2).last().asString().contains("Too late");
    }
}
