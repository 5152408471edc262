package org.eventbot.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventbot.retention.RightsStage.ADA;
import static org.eventbot.retention.RightsStage.BOB;
import static org.eventbot.retention.RightsStage.CHAT;
import static org.eventbot.retention.RightsStage.OPERATOR;

import java.time.Duration;
import java.util.UUID;
import org.eventbot.core.privacy.Compaction;
import org.eventbot.core.privacy.Suppression;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.retention.Notes.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/** How one person is erased, also when something goes wrong. */
@RepositoryTest(migrations = {"host", "retention"})
@ContextConfiguration(classes = {RetentionConfiguration.class, RightsHost.class})
class ErasingTests {

    @Autowired
    RightsStage stage;

    @Autowired
    Notes notes;

    @BeforeEach
    void set() {
        stage.set();
        for (int i = 0; i < 3; i++) {
            stage.note(stage.conference, ADA, "Note " + i);
        }
        stage.note(stage.conference, BOB, "Note");
    }

    @Test
    void erasesOnePersonEverywhereAndSaysSo() {
        var bobs = stage.sql.queryForList("select * from letters_letter where event_id = ?", stage.conference.id());
        var request = stage.erase(ADA);

        assertThat(stage.run(request)).isTrue();

        assertThat(stage.isOpen(request)).isFalse();
        assertThat(stage.letters()).isOne();
        assertThat(stage.notes()).isOne();
        assertThat(bobs).hasSize(3);
        assertThat(stage.told())
                .singleElement()
                .asString()
                .contains("What I kept about you is erased", "letters (letters): 3 erased", "notes (letters): 3 erased")
                .contains("homeservers", "backups")
                .doesNotContain("ada");
    }

    @Test
    void keepsNothingThatLeadsToThePersonWhenItIsDone() {
        stage.run(stage.erase(ADA));

        var row = stage.sql.queryForMap("select * from retention_request where kind = 'ERASE'");
        assertThat(row.get("sealed")).isNull();
        assertThat(row.get("person_index")).isNull();
        assertThat(row.get("ended_at")).isNotNull();
    }

    @Test
    void keepsEverySourceFromBringingThePersonBack() {
        stage.run(stage.erase(ADA));

        var suppression = stage.get(Suppression.class);
        assertThat(suppression.covers(stage.conference.scope(), ADA)).isTrue();
        assertThat(suppression.covers(stage.party.scope(), ADA)).isTrue();
        assertThat(suppression.covers(stage.conference.scope(), BOB)).isFalse();
        assertThat(suppression.hasObjected(ADA)).isFalse();
    }

    @Test
    void writesItDownOutsideTheDatabaseBeforeAndAfter() {
        var request = stage.erase(ADA);
        notes.fault = Fault.THROWS;
        stage.run(request);
        assertThat(stage.get(OneLine.class).lines).last().isEqualTo("open " + request);

        notes.fault = Fault.NONE;
        goOn(request);
        assertThat(stage.get(OneLine.class).lines).last().isEqualTo("done " + request);
    }

    @Test
    void letsTheDatabaseOverwriteWhatItErased() {
        var request = stage.erase(ADA);
        notes.fault = Fault.THROWS;
        stage.run(request);
        assertThat(stage.get(Compaction.class).dueSince()).isEmpty();

        notes.fault = Fault.NONE;
        goOn(request);
        assertThat(stage.get(Compaction.class).dueSince()).isPresent();
    }

    @Test
    void waitsUntilNothingIsOnItsWay() {
        stage.get(RightsHost.Withdrawals.class).open = true;
        var request = stage.erase(ADA);
        stage.run(request);

        assertThat(stage.letters()).isEqualTo(4);
        assertThat(stage.isOpen(request)).isTrue();
        assertThat(stage.say(OPERATOR, "requests"))
                .contains("waits for letters")
                .doesNotContain("ada");

        stage.get(RightsHost.Withdrawals.class).open = false;
        goOn(request);
        assertThat(stage.letters()).isOne();
        assertThat(stage.isOpen(request)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void isNotDoneWhileAPluginFails(Fault fault) {
        notes.fault = fault;
        var request = stage.erase(ADA);
        stage.run(request);

        // The others are not kept from it.
        assertThat(stage.letters()).isOne();
        assertThat(stage.isOpen(request)).isTrue();
        assertThat(stage.told()).isEmpty();
        assertThat(stage.say(OPERATOR, "requests")).contains("Open:").doesNotContain("Dear", "ada");

        notes.fault = Fault.NONE;
        goOn(request);
        assertThat(stage.notes()).isOne();
        assertThat(stage.isOpen(request)).isFalse();
        assertThat(stage.told()).singleElement().asString().contains("notes (letters): 3 erased");
    }

    @Test
    void goesOnAfterItWasKilledAtAnyStep() {
        for (int step = 0; step < 6; step++) {
            set();
            notes.untilKilled = step;
            var request = stage.erase(ADA);
            try {
                stage.run(request);
                assertThat(step).as("killed").isNegative();
            } catch (Notes.Killed killed) {
                stage.jobs.soon(RequestJob.NAME, request);
            }
            stage.run(request);

            assertThat(stage.isOpen(request)).isFalse();
            assertThat(stage.letters()).isOne();
            assertThat(stage.notes()).isOne();
            assertThat(stage.told()).singleElement().asString().contains("notes (letters): 3 erased");
        }
    }

    @Test
    void takesTheSameRequestTwiceForOne() {
        var register = stage.get(Register.class);
        stage.get(RightsHost.Withdrawals.class).open = true;
        var request = stage.erase(ADA);

        assertThat(register.begin(RequestKind.ERASE, RequestOrigin.PERSON, ADA, null, CHAT))
                .isEqualTo(request);
        assertThat(register.begin(RequestKind.ERASE, RequestOrigin.PERSON, BOB, null, CHAT))
                .isNotEqualTo(request);
    }

    @Test
    void countsWhatWasAskedByWhom() {
        var register = stage.get(Register.class);
        var before = register.counts();

        register.done(UUID.randomUUID(), RequestKind.ACCESS, RequestOrigin.SHELL);
        register.begin(RequestKind.ERASE, RequestOrigin.SHELL, BOB, null, null);

        assertThat(register.counts())
                .containsExactlyElementsOf(before.stream()
                        .map(count -> count.origin() == RequestOrigin.SHELL && wasAsked(count.kind())
                                ? new Register.Count(count.kind(), count.origin(), count.number() + 1)
                                : count)
                        .toList());
    }

    @Test
    void isDueWithinAMonth() {
        assertThat(new Request(
                                UUID.randomUUID(),
                                RequestKind.ERASE,
                                RequestOrigin.PERSON,
                                null,
                                java.time.Instant.parse("2027-01-31T10:00:00Z"))
                        .getDueAt())
                .isEqualTo("2027-02-28T10:00:00Z");
    }

    private static boolean wasAsked(RequestKind kind) {
        return kind == RequestKind.ACCESS || kind == RequestKind.ERASE;
    }

    private void goOn(UUID request) {
        stage.clock.advance(Duration.ofHours(1));
        stage.run(request);
    }
}
