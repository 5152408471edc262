package org.eventbot.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Third chapter: those who pay after the run follow by themselves. */
@Order(3)
@Chapter
class JourneyNewcomerTests {

    // The time to read the order and to invite, on a machine that does much else; bench/run measures it.
    private static final Duration WORK = Duration.ofSeconds(15);
    private static final Duration POLL_INTERVAL = Duration.ofSeconds(5);
    private static final List<String> ACTIONS = List.of(
            "pretix.event.order.placed",
            "pretix.event.order.paid",
            "pretix.event.order.canceled",
            "pretix.event.order.reactivated",
            "pretix.event.order.modified",
            "pretix.event.order.changed.*");

    private final Journey journey;

    JourneyNewcomerTests(Journey journey) {
        this.journey = journey;
    }

    @Test
    @Order(1)
    void invitesWhoPaysAfterwardsAtOnceByWebhook() {
        int webhook = journey.office().shop().createWebhook(webhookAddress(), ACTIONS);
        PlacedOrder order = journey.dozen().pending();

        journey.office().shop().markPaid(order.code());

        journey.invitations().awaitInvited(Set.of(order.person().matrixId()), WORK);
        assertThat(journey.office().shop().webhook(webhook).path("enabled").asBoolean())
                .as("the shop keeps the webhook on, so the bot answered it with success")
                .isTrue();
        journey.office().shop().disableWebhook(webhook);
    }

    private URI webhookAddress() {
        String chat = journey.directChat(journey.cast().operator());
        String text = "!pretix webhook " + journey.servers().eventReference();
        Command command = Command.say(journey.cast().operator(), chat, text);
        return Words.address(command.awaitAnswer("http"), journey.bot().listen());
    }

    @Test
    @Order(2)
    void invitesWithinThePollingIntervalWhenNoWebhookCalls() {
        journey.bot().stop();
        journey.bot().set(BotSettings.POLL_INTERVAL, POLL_INTERVAL.toSeconds() + "s");
        journey.bot().start();

        PlacedOrder order = journey.office().paid(journey.accounts().newcomer());

        journey.invitations().awaitInvited(Set.of(order.person().matrixId()), POLL_INTERVAL.plus(WORK));
    }
}
