package org.eventbot.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventbot.retention.PurgeStage.MODERATOR;
import static org.eventbot.retention.PurgeStage.OPERATOR;
import static org.eventbot.retention.PurgeStage.ORGANIZER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eventbot.core.privacy.OwnScopes;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.core.vault.Scope;
import org.eventbot.core.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;

/** What people may say about how long something is kept, and who answers for it. */
@RepositoryTest(migrations = "retention")
@ContextConfiguration(classes = {RetentionConfiguration.class, HostFakes.class})
class HoldingBackTests {

    @Autowired
    PurgeStage stage;

    @Autowired
    JdbcTemplate database;

    private Instant begin = Instant.EPOCH;

    @BeforeEach
    void set() {
        stage.set();
        begin = stage.now();
    }

    private PurgeStage days(long number) {
        return stage.pass(Duration.between(stage.now(), begin.plus(Duration.ofDays(number))));
    }

    private String hold(long days) {
        var day = LocalDate.ofInstant(stage.now().plus(Duration.ofDays(days)), ZoneOffset.UTC);
        return stage.say(OPERATOR, "hold --until " + day + " a complaint of @ada:example.org");
    }

    @Test
    void isNotForgottenWhileAnOperatorHoldsIt() {
        assertThat(hold(20)).contains("is not forgotten before");

        assertThat(days(20).isForgotten()).isFalse();
        assertThat(stage.say(ORGANIZER, "status")).contains("An operator holds it until");
        assertThat(stage.say(ORGANIZER, "purge " + stage.token())).contains("An operator holds");
        assertThat(days(24).isForgotten()).as("once that is over").isTrue();
    }

    @Test
    void isForgottenWhenItIsReleased() {
        hold(29);
        assertThat(days(15).isForgotten()).isFalse();
        assertThat(stage.say(OPERATOR, "release")).contains("is held no more");

        assertThat(days(18).isForgotten()).isTrue();
    }

    @Test
    void holdsForThirtyDaysAtMost() {
        assertThat(hold(31)).contains("no day within the next thirty");
        assertThat(hold(-1)).contains("no day within the next thirty");
        assertThat(stage.say(OPERATOR, "hold --until tomorrow because")).contains("no day within");
    }

    @Test
    void isNotForgottenThirtyDaysAfterItsEndWhileItIsHeld() {
        stage.shop.ordered(stage.event().key(), begin.plus(Duration.ofDays(11)));
        days(35);
        hold(20);

        assertThat(days(54).isForgotten()).isFalse();
        assertThat(days(59).isForgotten()).isTrue();
    }

    @Test
    void writesNobodyDownInTheClear() {
        hold(5);
        stage.say(ORGANIZER, "responsible @ben:example.org");

        assertThat(database.queryForList("select * from retention_clock").toString())
                .doesNotContain("example.org", "complaint");
    }

    @Test
    void knowsWhoAnswers() {
        assertThat(stage.say(ORGANIZER, "responsible")).contains("@organizer:example.org answers");
        assertThat(stage.say(MODERATOR, "responsible @eve:example.org")).contains("only its moderators");
        assertThat(stage.say(ORGANIZER, "responsible @ben:example.org")).contains("@ben:example.org answers");
        assertThat(stage.say(MODERATOR, "responsible")).contains("@ben:example.org answers");
    }

    @Test
    void letsOrganizersOnlyShorten() {
        assertThat(stage.say(ORGANIZER, "policy")).contains("registrations (invite): 2 days");
        assertThat(stage.say(ORGANIZER, "policy set registrations 3")).contains("2 days at most");
        assertThat(stage.say(ORGANIZER, "policy set cookies 1")).contains("no category");
        assertThat(stage.say(ORGANIZER, "policy set registrations")).contains("Write it as in");
        assertThat(stage.say(MODERATOR, "policy set registrations 1")).contains("only its moderators");
        assertThat(stage.say(ORGANIZER, "policy set registrations 1")).contains("1 day, at most 2 days");
        assertThat(stage.say(ORGANIZER, "policy set registrations 0")).contains("0 days, at most 2 days");
    }

    @Test
    void erasesEachCategoryInItsTime() {
        stage.say(ORGANIZER, "policy set registrations 0");
        days(11).pass(Duration.ofHours(6));

        assertThat(stage.held.tickets.left(stage.id())).isZero();
        assertThat(stage.held.letters.left(stage.id())).isEqualTo(2);
        assertThat(stage.isForgotten()).isFalse();
        assertThat(stage.say(ORGANIZER, "status")).contains("when the time of what is left has come");
        assertThat(days(13).isForgotten()).isTrue();
    }

    @Test
    void forgetsAPluginsOwnPeriods() {
        var month = new Scope(UUID.randomUUID());
        stage.get(Vault.class).open(month);
        stage.held.letters.put(month.id(), 7);
        stage.get(Months.class)
                .all
                .add(new OwnScopes.Period(month, "letters of a month", begin.plus(Duration.ofDays(3))));
        stage.look();
        assertThat(stage.get(PurgeBook.class).find(month.id())).isEmpty();

        stage.clock.advance(Duration.ofDays(40));
        stage.look();
        stage.get(PurgeJob.class).run(month.id());
        stage.get(Months.class).all.clear();

        assertThat(stage.held.letters.left(month.id())).isZero();
        assertThat(stage.get(Vault.class).isOpen(month)).isFalse();
    }
}
