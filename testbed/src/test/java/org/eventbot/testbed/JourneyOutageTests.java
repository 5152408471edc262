package org.eventbot.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;

/**
 * Half a minute without the homeserver, half a minute without the shop, and then for ever without its token. Comes when
 * nobody else needs them.
 */
@Order(60)
@Isolated
@TestInstance(Lifecycle.PER_CLASS)
class JourneyOutageTests {

    private static final int CROWD = 60;
    private static final Duration OUTAGE = Duration.ofSeconds(30);
    // How long somebody may wait until the next try after an outage.
    private static final Duration RECOVERY = Duration.ofSeconds(120);

    private final Machines machines = new Machines();
    private final Backstage backstage = new Backstage(Servers.fromEnvironment());
    private final JsonNode token = backstage.newBotToken();
    private SharedBot bot;
    private Occasion occasion;

    @BeforeAll
    void runAnEventWithItsOwnProgram() {
        Servers servers = Servers.fromEnvironment()
                .below("outage")
                .reading(token.path("token").stringValue());
        bot = SharedBot.begin(servers);
        occasion = Occasion.open(bot);
        occasion.link();
    }

    @AfterAll
    void end() {
        bot.close();
    }

    @Test
    @Order(1)
    void goesOnWithARunThatTheHomeserversEndInterrupted() {
        Person[] crowd = occasion.accounts().newcomers(CROWD).toArray(Person[]::new);
        Arrays.stream(crowd).forEach(occasion.office()::paid);
        occasion.say("!invite run");
        await("the run has begun")
                .atMost(Occasion.PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> invited() > 5);

        machines.without("synapse", JourneyOutageTests::outage);

        assertThat(bot.process().running()).isTrue();
        occasion.invitations().awaitInvited(Occasion.ids(crowd), RECOVERY);
        assertThat(occasion.invitations().history()).hasSize(CROWD).allSatisfy((person, times) -> assertThat(times)
                .isOne());
        occasion.status();
    }

    private int invited() {
        return occasion.invitations().invited().size();
    }

    // The outage itself takes its time; nothing is waited for.
    private static void outage() {
        await().pollDelay(OUTAGE).atMost(OUTAGE.plusSeconds(5)).until(() -> true);
    }

    @Test
    @Order(2)
    void answersWithoutTheShopAndCatchesUpWhenItIsBack() {
        machines.without("pretix", () -> {
            outage();
            occasion.status();
            occasion.awaitSaid(occasion.places().desk(), "cannot be reached");
        });

        PlacedOrder order = occasion.office().paid(occasion.accounts().newcomer());

        occasion.invitations().awaitInvited(Set.of(order.person().matrixId()), RECOVERY);
    }

    @Test
    @Order(3)
    void saysThatItsTokenIsGoneAndWithdrawsNobody() {
        Set<String> before = occasion.invitations().invited();

        backstage.revoke(token);

        occasion.awaitSaid(occasion.places().desk(), "token");
        assertThat(occasion.invitations().withMembership("invite")).isEqualTo(before);
    }
}
