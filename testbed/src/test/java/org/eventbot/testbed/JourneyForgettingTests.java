package org.eventbot.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * When events are forgotten, and when they are not: five of them in one program whose clock is turned, days at a time.
 * The shop's clock is not, so everything that was ordered was ordered today.
 */
@TestInstance(Lifecycle.PER_CLASS)
class JourneyForgettingTests {

    private static final String WARNING = "I erase everything that I keep";
    private static final String FORGOTTEN = "is forgotten, since";
    private static final String ORDERED = "somebody ordered a ticket after its end";
    private static final String OPEN = "not when it ends";

    private final Instant today = Instant.now();
    private final Occasion occasion;
    private final Stagehand stagehand;
    private final Happening ordinary;
    private final Happening moved;
    private final Happening ordered;
    private final Happening open;
    private final Happening held;

    JourneyForgettingTests() {
        Servers servers = Servers.fromEnvironment().below("forgetting");
        Cast cast = Cast.register(new Accounts(servers));
        BotProcess process = SharedBot.process(servers, cast);
        stagehand = Stagehand.join(process, servers.work());
        // Before it all, so that nothing that an organizer types comes after the end of an event.
        stagehand.turn(Duration.ofDays(-2));
        process.start();
        occasion = Occasion.open(new SharedBot(servers, cast.bot(), cast.operator(), process));
        ordinary = Happening.open(occasion, "Ordinary");
        moved = Happening.open(occasion, "Moved");
        ordered = Happening.open(occasion, "Ordered");
        open = Happening.open(occasion, "Open");
        held = Happening.open(occasion, "Held");
    }

    @BeforeAll
    void invites() {
        Instant soon = today.plus(Duration.ofHours(1));
        Stream.of(ordinary, moved, held).forEach(event -> event.endsAt(soon));
        ordered.endsAt(today.minus(Duration.ofDays(1)));
        open.endsAt(soon, null);
        occasion.operatorSays("!plugin enable invite").awaitAnswer("invite");
        occasion.operatorSays("!plugin enable retention").awaitAnswer("retention");
        all().forEach(Happening::run);
        all().forEach(Happening::invited);
        LocalDate lastDay = LocalDate.ofInstant(today, ZoneOffset.UTC).plusDays(26);
        held.operatorSays("!retention hold --until " + lastDay + " a complaint").awaitAnswer("is not forgotten before");
    }

    private List<Happening> all() {
        return List.of(ordinary, moved, ordered, open, held);
    }

    @AfterAll
    void ends() {
        occasion.process().close();
    }

    @Test
    @Order(1)
    void tellsTheOrganizersTheDayBefore() {
        stagehand.turn(Duration.ofHours(26));

        awaitSaid(ordinary, 1, WARNING);
        awaitSaid(moved, 1, WARNING);
        assertThat(all())
                .allSatisfy(event -> assertThat(event.timesSaid(FORGOTTEN)).isZero());
    }

    @Test
    @Order(2)
    void asksWhetherAnEventIsOverThatSomebodyOrdersFor() {
        awaitSaid(ordered, 1, ORDERED);

        assertThat(ordered.timesSaid(WARNING)).isZero();
    }

    @Test
    @Order(3)
    void asksWhenAnEventEndsThatOnlyHasABeginning() {
        awaitSaid(open, 1, OPEN);

        assertThat(open.timesSaid(WARNING)).isZero();
    }

    @Test
    @Order(4)
    void forgetsByItselfTwoDaysAfterTheEnd() {
        moved.endsAt(today.plus(Duration.ofDays(400)));

        stagehand.turn(Duration.ofHours(51));

        awaitSaid(ordinary, 1, FORGOTTEN);
        awaitKeys(4);
    }

    @Test
    @Order(5)
    void forgetsNothingThatMovedOrIsInDoubt() {
        awaitSaid(ordered, 2, ORDERED);
        awaitSaid(open, 2, OPEN);

        assertNoneForgotten(moved, ordered, open, held);
        awaitKeys(4);
    }

    @Test
    @Order(6)
    void forgetsNothingThatAnOperatorHolds() {
        stagehand.turn(Duration.ofDays(25));
        awaitSaid(ordered, 3, ORDERED);
        awaitSaid(open, 3, OPEN);

        assertNoneForgotten(moved, ordered, open, held);
        assertThat(held.timesSaid(WARNING)).isZero();
        awaitKeys(4);
    }

    @Test
    @Order(7)
    void forgetsAfterThirtyDaysThoughNobodyAnswered() {
        stagehand.turn(Duration.ofDays(32));
        awaitSaid(ordered, 1, WARNING, "nobody answered");
        awaitSaid(open, 1, WARNING, "nobody answered");

        stagehand.turn(Duration.ofDays(34));

        awaitSaid(ordered, 1, FORGOTTEN);
        awaitSaid(open, 1, FORGOTTEN);
    }

    @Test
    @Order(8)
    void forgetsWhatNobodyHoldsAnyMore() {
        awaitSaid(held, 1, WARNING);
        awaitSaid(held, 1, FORGOTTEN);

        awaitKeys(1);
        assertNoneForgotten(moved);
    }

    /** Hours pass until the bot has said it. */
    private void awaitSaid(Happening event, int times, String... parts) {
        await(event.servers().eventName() + ": " + List.of(parts))
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofSeconds(3))
                .until(() -> {
                    stagehand.passAnHour();
                    return event.timesSaid(parts) >= times;
                });
    }

    private static void assertNoneForgotten(Happening... events) {
        assertThat(events)
                .allSatisfy(event -> assertThat(event.timesSaid(FORGOTTEN)).isZero());
    }

    /** As many events as have keys are not forgotten, whatever the program says; each has one more for suppressions. */
    private void awaitKeys(int number) {
        await(number + " keys").atMost(Occasion.PATIENCE).untilAsserted(() -> assertThat(keysOfEvents())
                .isEqualTo(2L * number));
    }

    private long keysOfEvents() {
        try (var files = Files.list(BotSettings.keys(occasion.servers().work()))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[0-9a-f-]{36}\\.key") && !name.startsWith("00000000"))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
