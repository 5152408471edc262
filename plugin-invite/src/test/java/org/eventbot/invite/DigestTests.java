package org.eventbot.invite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventbot.invite.Stage.ADA;
import static org.eventbot.invite.Stage.BOB;
import static org.eventbot.invite.Stage.ORGANIZER;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.eventbot.core.outbox.DeliveryOutcome;
import org.eventbot.core.registration.Entitlement;
import org.eventbot.core.testing.RepositoryTest;
import org.eventbot.testkit.host.OutboxEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

@RepositoryTest(migrations = "invite")
@ContextConfiguration(classes = {InviteConfiguration.class, HostFakes.class})
class DigestTests {

    @Autowired
    Stage stage;

    @BeforeEach
    void set() {
        stage.set().linked();
    }

    @Test
    void tellsTheDeskWhoCannotBeInvitedAndWhy() {
        stage.withDesk().sell("ORDER1", 2, "ada@example.org").run().digest();

        assertThat(stage.notices(stage.desk)).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(OutboxEntry.Kind.PERSONAL_NOTICE);
            assertThat(notice.scope()).hasValue(stage.event().scope());
            assertThat(notice.text().orElseThrow().plain())
                    .contains("**Conference**: 1 registration cannot be invited.")
                    .contains("ORDER1, ticket 2: “ada@example.org”: it is written like a mail address."
                            + " Did they mean @ada:example.org? https://tickets.example.org/control/");
        });
        assertThat(stage.notices(stage.room)).isEmpty();
    }

    @Test
    void waitsUntilARunIsThrough() {
        stage.withDesk()
                .sell("ORDER1", 1, "ada@example.org")
                .sell("ORDER2", 1, "@bob:example.org")
                .run()
                .digest();
        assertThat(told()).isEmpty();

        stage.deliver(BOB, DeliveryOutcome.NO_SUCH_ACCOUNT).digest();

        assertThat(told()).singleElement().satisfies(text -> assertThat(text)
                .contains("2 registrations cannot be invited")
                .contains("ORDER1")
                .contains("ORDER2, ticket 1: “@bob:example.org”: no such account."));
    }

    @Test
    void tellsDuringALongRunAfterFiveMinutes() {
        stage.withDesk()
                .sell("ORDER1", 1, "ada@example.org")
                .sell("ORDER2", 1, "@bob:example.org")
                .run()
                .digest();
        stage.turn(Duration.ofMinutes(4)).digest();
        assertThat(told()).isEmpty();

        stage.turn(Duration.ofMinutes(1)).digest();

        assertThat(told()).hasSize(1);
    }

    @Test
    void tellsAtMostOnceInFiveMinutes() {
        stage.withDesk().sell("ORDER1", 1, "ada@example.org").run().digest();
        stage.outbox.takeAll();
        stage.sell("ORDER2", 1, "bob@example.org").ingest().digest();
        assertThat(told()).isEmpty();

        stage.turn(Duration.ofMinutes(5)).digest();

        assertThat(told())
                .singleElement()
                .satisfies(text -> assertThat(text).contains("ORDER2").doesNotContain("ORDER1"));
    }

    @Test
    void tellsEverythingOnce() {
        stage.withDesk().sell("ORDER1", 1, "ada@example.org").run().digest();
        stage.deliver(DeliveryOutcome.SENT);
        stage.turn(Duration.ofHours(3)).ingest().digest();
        stage.turn(Duration.ofHours(3)).run().digest();

        assertThat(told()).isEmpty();
    }

    @Test
    void tellsAgainWhenAnAnswerWasChangedForAnotherWrongOne() {
        stage.withDesk().sell("ORDER1", 1, "ada@example.org").run().digest().deliver(DeliveryOutcome.SENT);
        stage.turn(Duration.ofHours(1)).sell("ORDER1", 1, "ada").ingest().digest();

        assertThat(told())
                .singleElement()
                .satisfies(text -> assertThat(text).contains("“ada”").contains("@ada:home.example"));
    }

    @Test
    void namesEveryOrderOfAPersonWhoCannotBeInvited() {
        stage.withDesk()
                .sell("ORDER1", 1, "@Ada:example.org")
                .sell("ORDER2", 3, "@Ada:example.org")
                .run()
                .deliver(DeliveryOutcome.INVITES_BLOCKED)
                .digest();

        assertThat(told()).singleElement().satisfies(text -> assertThat(text)
                .contains("ORDER1, ticket 1")
                .contains("ORDER2, ticket 3")
                .contains("accepts no invitations (it has capital letters in the name)"));
    }

    @Test
    void doesNotTellOfTicketsThatAdmitNobodyAnyMore() {
        stage.withDesk().sell("ORDER1", 1, "ada@example.org").sell("ORDER2", 1, "@bob:example.org");
        stage.run().deliver(DeliveryOutcome.NO_SUCH_ACCOUNT);
        stage.change("ORDER1", 1, null, Entitlement.CANCELLED)
                .change("ORDER2", 1, null, Entitlement.CANCELLED)
                .ingest()
                .digest();

        assertThat(told()).isEmpty();
    }

    @Test
    void keepsTheMessageSoThatItCanBeDeleted() {
        stage.withDesk().sell("ORDER1", 1, "ada@example.org").run().digest();
        var notice = stage.notices(stage.desk).get(0);

        stage.deliver(DeliveryOutcome.SENT);

        assertThat(stage.reports.findByEventId(stage.event().id()))
                .singleElement()
                .satisfies(report -> {
                    assertThat(report.getMessageId()).isEqualTo("$" + notice.reference());
                    assertThat(report.getRoomId()).isEqualTo(stage.desk.value());
                });
    }

    @Test
    void waitsForADeskAndThenTellsAll() {
        stage.sell("ORDER1", 1, "ada@example.org").run().digest();
        assertThat(stage.outbox.waiting()).isEmpty();

        stage.withDesk().digest();

        assertThat(told()).hasSize(1);
    }

    @Test
    void tellsOnlyTotalsWhenTheDeskIsNotPrivateAndSaysSoOnce() {
        stage.withDesk().sell("ORDER1", 1, "ada@example.org").run();
        stage.rooms.open(stage.desk);

        stage.digest()
                .turn(Duration.ofHours(1))
                .sell("ORDER2", 1, "bob@example.org")
                .ingest()
                .digest();

        assertThat(told()).isEmpty();
        assertThat(stage.notices(stage.room)).singleElement().satisfies(notice -> assertThat(
                        notice.text().orElseThrow().plain())
                .startsWith("1 registration cannot be invited.")
                .contains("!invite desk")
                .doesNotContain("ORDER1"));

        stage.rooms.close(stage.desk);
        stage.withDesk().digest();
        assertThat(told()).singleElement().satisfies(text -> assertThat(text).contains("2 registrations"));
    }

    @Test
    void tellsOnlyTotalsWhenWhoChoseTheDeskLostPowerInTheEventsRoom() {
        stage.withDesk().sell("ORDER1", 1, "ada@example.org").run();
        stage.authority.power(ORGANIZER, stage.room, 0);

        stage.digest();

        assertThat(told()).isEmpty();
        assertThat(stage.notices(stage.room)).hasSize(1);
    }

    @Test
    void tellsOnlyTotalsWhenWhoChoseTheDeskLostPowerThere() {
        stage.withDesk().sell("ORDER1", 1, "ada@example.org").run();
        stage.authority.power(ORGANIZER, stage.desk, 0);

        stage.digest();

        assertThat(told()).isEmpty();
        assertThat(stage.notices(stage.room)).hasSize(1);
    }

    @Test
    void countsNothingAsReportedThatTheDeskDidNotGet() {
        stage.withDesk()
                .sell("ORDER1", 1, "ada@example.org")
                .sell("ORDER2", 1, "@bob:example.org")
                .run()
                .deliver(DeliveryOutcome.NO_SUCH_ACCOUNT)
                .digest();
        assertThat(told()).hasSize(1);

        stage.deliver(DeliveryOutcome.ROOM_NOT_PRIVATE);

        assertThat(stage.reports.findByEventId(stage.event().id())).isEmpty();
        assertThat(stage.notices(stage.room)).singleElement().satisfies(notice -> assertThat(
                        notice.text().orElseThrow().plain())
                .startsWith("2 registrations cannot be invited."));

        stage.turn(Duration.ofMinutes(5)).withDesk().digest();
        assertThat(told()).singleElement().satisfies(text -> assertThat(text).contains("2 registrations"));
    }

    @Test
    void triesAgainWhenTheHomeserverDidNotTakeTheReport() {
        stage.withDesk().sell("ORDER1", 1, "ada@example.org").run().digest();

        stage.deliver(DeliveryOutcome.GIVEN_UP).digest();
        assertThat(told()).isEmpty();

        stage.turn(Duration.ofMinutes(5)).digest();
        assertThat(told()).hasSize(1);
        assertThat(stage.notices(stage.room)).isEmpty();
    }

    @Test
    void saysNothingWhenAllWentWell() {
        stage.withDesk()
                .sell("ORDER1", 1, "@ada:example.org")
                .sell("ORDER2", 1, null)
                .run();
        stage.deliver(ADA, DeliveryOutcome.SENT).digest();

        assertThat(stage.outbox.waiting()).isEmpty();
    }

    @Test
    void letsNoAnswerLookLikeALineOfTheBot() {
        stage.withDesk().sell("ORDER1", 1, "ada\nORDER9, ticket 1: “x”").run().digest();

        assertThat(told()).singleElement().satisfies(text -> assertThat(text.lines())
                .hasSize(2));
    }

    @Test
    void splitsWhatIsTooLongForOneMessage() {
        stage.withDesk();
        IntStream.range(0, 300).forEach(one -> stage.sell("ORDER" + one, 1, "x".repeat(500) + "\uD83D\uDE00 " + one));
        stage.run().digest();

        var texts = stage.notices(stage.desk).stream()
                .map(notice -> notice.text().orElseThrow())
                .toList();

        assertThat(texts).hasSizeGreaterThan(1).allSatisfy(text -> assertThat(
                        (text.plain() + text.html()).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(50_000));
        var all = String.join("\n", texts.stream().map(text -> text.plain()).toList());
        assertThat(IntStream.range(0, 300)).allSatisfy(one -> assertThat(all).contains("ORDER" + one + ", "));
        assertThat(stage.get(Problems.class).count(stage.link())).isZero();
    }

    @Test
    void warnsOfUnusualIdsThatWereInvited() {
        stage.withDesk().sell("ORDER1", 1, "@Ada:example.org").run().digest();
        assertThat(told()).isEmpty();

        stage.deliver(DeliveryOutcome.SENT).ingest().turn(Duration.ofMinutes(5));
        stage.digestNow();

        assertThat(told()).singleElement().satisfies(text -> assertThat(text)
                .contains("1 registration invited, with a Matrix ID that is unusual")
                .contains("ORDER1, ticket 1: “@Ada:example.org”: capital letters in the name."));
        stage.deliver(DeliveryOutcome.SENT).turn(Duration.ofHours(1)).digestNow();
        assertThat(told()).isEmpty();
    }

    @Test
    void saysWhatWasFixedSince() {
        stage.withDesk()
                .sell("ORDER1", 1, "ada@example.org")
                .sell("ORDER2", 1, "@bob:example.org")
                .run()
                .deliver(DeliveryOutcome.NO_SUCH_ACCOUNT)
                .digest()
                .deliver(DeliveryOutcome.SENT);
        stage.sell("ORDER1", 1, "@ada:example.org").ingest();
        stage.say("retry");
        stage.deliver(DeliveryOutcome.SENT).turn(Duration.ofMinutes(6)).digestNow();

        assertThat(told()).singleElement().satisfies(text -> assertThat(text.lines())
                .satisfiesExactly(
                        head -> assertThat(head).isEqualTo("**Conference**: 2 registrations fixed since."),
                        first -> assertThat(first).startsWith("ORDER1, ticket 1 https://"),
                        second -> assertThat(second).startsWith("ORDER2, ticket 1 https://")));
        stage.deliver(DeliveryOutcome.SENT).turn(Duration.ofHours(1)).digestNow();
        assertThat(told()).isEmpty();
    }

    @Test
    void listsAllFailuresAtTheDeskWheneverSomebodyAsks() {
        stage.sell("ORDER1", 1, "ada@example.org").sell("ORDER2", 1, null).run();
        assertThat(stage.say("failures")).contains("only in a private room");

        stage.withDesk().digest().deliver(DeliveryOutcome.SENT);
        assertThat(stage.say("failures")).isEqualTo("**Conference**: 1 registration is listed at the desk.");
        assertThat(told()).singleElement().satisfies(text -> assertThat(text).contains("ORDER1, ticket 1"));
        stage.deliver(DeliveryOutcome.SENT);
        assertThat(stage.reports.findByEventId(stage.event().id())).hasSize(2);

        assertThat(stage.say("failures --missing")).contains("1 registration is listed");
        assertThat(told()).singleElement().satisfies(text -> assertThat(text)
                .contains("1 registration gave no Matrix ID.")
                .contains("ORDER2, ticket 1 https://"));

        stage.say("done ORDER1");
        assertThat(stage.say("failures")).isEqualTo("**Conference**: nobody to list.");
    }

    @Test
    void listsNothingAtADeskThatOthersCanRead() {
        stage.withDesk().sell("ORDER1", 1, "ada@example.org").run();
        stage.rooms.open(stage.desk);

        assertThat(stage.say("failures")).startsWith("The desk cannot be told:").doesNotContain("ORDER1");
        assertThat(told()).isEmpty();
    }

    @Test
    void takesCommandsAtTheDeskForTheEventsRoom() {
        stage.withDesk().sell("ORDER1", 1, "ada@example.org").run();

        assertThat(stage.say(ORGANIZER, stage.desk, "failures")).contains("1 registration is listed");
        assertThat(stage.parse("status").room(stage.callIn(stage.desk))).isEqualTo(stage.room);
    }

    private List<String> told() {
        return stage.notices(stage.desk).stream()
                .map(notice -> notice.text().orElseThrow().plain())
                .toList();
    }
}
