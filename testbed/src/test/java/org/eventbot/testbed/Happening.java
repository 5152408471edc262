package org.eventbot.testbed;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event with a room of its own in the space of an {@link Occasion}; what the bot says about it, it says there.
 *
 * @param occasion whose people run it
 */
record Happening(Occasion occasion, Servers servers, String room, BoxOffice office) {

    static Happening open(Occasion occasion, String name) {
        Servers servers = new Backstage(occasion.servers()).openEvent(name + " " + Tokens.word());
        return new Happening(occasion, servers, occasion.anotherRoom(servers.eventName()), new BoxOffice(servers));
    }

    /** Puts its end into the shop; null takes the end away. */
    void endsAt(Instant begin, @Nullable Instant end) {
        Map<String, @Nullable Object> dates = new HashMap<>();
        dates.put("date_from", begin.truncatedTo(ChronoUnit.SECONDS).toString());
        dates.put(
                "date_to",
                end == null ? null : end.truncatedTo(ChronoUnit.SECONDS).toString());
        office.shop().changeEvent(dates);
    }

    void endsAt(Instant end) {
        endsAt(end.minus(Duration.ofHours(1)), end);
    }

    /** From here on whoever buys a ticket is invited. */
    void run() {
        Command.say(occasion.cast().operator(), room, "!pretix allow " + servers.eventReference())
                .awaitAnswer(servers.event());
        say("!invite link " + servers.shopAddress()).awaitAnswer("Next:");
        say("!invite run").awaitAnswer();
    }

    /** What cannot be invited is reported at the occasion's desk. */
    void reportAtDesk() {
        say("!invite desk " + occasion.places().desk()).awaitAnswer("desk");
    }

    /** Somebody answers for what is kept about it. */
    void answersForIt() {
        String organizer = occasion.cast().organizer().id();
        say("!retention responsible " + organizer).awaitAnswer("answers for");
    }

    /** An organizer looks at what is kept and has it forgotten at once. */
    void forget() {
        Occasion.forget(this::say);
    }

    /** Somebody buys a ticket and is invited. */
    PlacedOrder invited() {
        PlacedOrder order = office.paid(occasion.accounts().newcomer());
        occasion.invitations(room).awaitInvited(Occasion.ids(order.person()), Occasion.PATIENCE);
        return order;
    }

    Command say(String text) {
        return Command.say(occasion.cast().organizer(), room, text);
    }

    Command operatorSays(String text) {
        return Command.say(occasion.cast().operator(), room, text);
    }

    List<String> said() {
        return occasion.saidAt(room);
    }

    /** How often the bot said something there with all these parts. */
    long timesSaid(String... parts) {
        return said().stream().filter(Words.containing(parts)).count();
    }
}
