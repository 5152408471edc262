package org.eventbot.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.matrix.MatrixUser;
import org.eventbot.testkit.matrix.NewRoom;
import org.eventbot.testkit.matrix.RoomMessage;
import org.jspecify.annotations.Nullable;

/**
 * One event of the shop in a space of its own, with people of its own: what one class does here, no other sees.
 *
 * @param servers with the event
 * @param process the program that serves it
 */
record Occasion(Servers servers, Cast cast, Places places, Accounts accounts, BoxOffice office, BotProcess process)
        implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(40);

    /** The bot is in all three rooms; no event is linked. */
    static Occasion open(SharedBot shared) {
        Servers servers = new Backstage(shared.servers()).openEvent("Occasion " + Tokens.word());
        Accounts accounts = new Accounts(servers);
        Cast cast = Cast.under(shared.bot(), shared.operator(), accounts);
        Places places = Places.create(cast, cast.organizer(), servers.eventName());
        Occasion occasion = new Occasion(servers, cast, places, accounts, new BoxOffice(servers), shared.process());
        occasion.botJoins(places.all());
        return occasion;
    }

    void botJoins(Collection<String> rooms) {
        rooms.forEach(room -> cast.operator().invite(room, cast.bot().id()));
        rooms.forEach(room -> cast.operator().awaitMembership(room, cast.bot().id(), "join", PATIENCE));
    }

    /** Another room below the space, with the same moderators. */
    String anotherRoom(String name) {
        String room = Places.open(cast, cast.organizer(), NewRoom.named(name));
        Places.putBelow(cast, places.space(), room);
        botJoins(List.of(room));
        return room;
    }

    /** What an operator does once. */
    void allow() {
        operatorSays("!pretix allow " + servers.eventReference()).awaitAnswer(servers.event());
        operatorSays("!plugin enable invite").awaitAnswer("invite");
    }

    /** The event in its room, and its desk; nobody is invited. */
    void link() {
        allow();
        say("!invite link " + servers.shopAddress()).awaitAnswer("Next:");
        say("!invite desk " + places.desk()).awaitAnswer("desk");
    }

    void run() {
        say("!invite run").awaitAnswer();
    }

    /** The organizer, in the event's room. */
    Command say(String text) {
        return Command.say(cast.organizer(), places.conference(), text);
    }

    /** An organizer looks at what is kept and has it forgotten at once. */
    void forget() {
        forget(this::say);
    }

    /** @param organizer who says it in the event's room */
    static void forget(Function<String, Command> organizer) {
        String answer = organizer.apply("!retention preview").awaitAnswer("!retention purge");
        while (!answer.contains("I am forgetting")) {
            // What is kept may change between the two.
            answer = organizer
                    .apply(Words.found("!retention purge \\w+", answer))
                    .awaitAnswer(Words.containing("I am forgetting").or(Words.containing("not the token")));
        }
    }

    Command operatorSays(String text) {
        return Command.say(cast.operator(), places.conference(), text);
    }

    /** A direct chat of that person and the bot, without encryption. */
    String directChat(MatrixUser person) {
        String room = person.createRoom(NewRoom.direct(cast.bot().id()));
        person.awaitMembership(room, cast.bot().id(), "join", PATIENCE);
        return room;
    }

    String status() {
        return say("!invite status").awaitAnswer("registrations");
    }

    void awaitStatus(String what, int number) {
        await(what + " " + number + " in the status")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(status()).matches(Words.counting(what, number)));
    }

    Invitations invitations() {
        return invitations(places.conference());
    }

    Invitations invitations(String room) {
        return new Invitations(cast, new Places(places.space(), room, places.desk()));
    }

    void awaitInvited(Person... people) {
        invitations().awaitInvited(ids(people), PATIENCE);
    }

    static Set<String> ids(Person... people) {
        return List.of(people).stream().map(Person::matrixId).collect(Collectors.toSet());
    }

    void awaitMembership(Person person, String membership) {
        cast.operator().awaitMembership(places.conference(), person.matrixId(), membership, PATIENCE);
    }

    /** Such as {@code invite}; empty for somebody whom the room never saw. */
    String membership(Person person) {
        return cast.operator()
                .state(places.conference(), "m.room.member", person.matrixId())
                .map(content -> Json.text(content, "membership"))
                .orElse("");
    }

    /** Invites one more, so that whatever changed in the shop before was read. */
    void settle() {
        awaitInvited(office.paid(accounts.newcomer()).person());
    }

    /** Waits for a line at the desk that says all that. */
    String awaitAtDesk(String... parts) {
        return await("the desk's line with " + List.of(parts).subList(1, parts.length))
                .atMost(PATIENCE)
                .until(() -> deskLine(parts), Objects::nonNull);
    }

    /** The last line at the desk with all these parts; null if there is none. */
    private @Nullable String deskLine(String... parts) {
        return saidAt(places.desk()).stream()
                .flatMap(String::lines)
                .filter(Words.containing(parts))
                .reduce((first, second) -> second)
                .orElse(null);
    }

    /** Waits until the bot said something there with all these parts. */
    String awaitSaid(String room, String... parts) {
        return awaitSaidTo(cast.operator(), room, parts);
    }

    /** The same in a room that the operator is not in. */
    String awaitSaidTo(MatrixUser reader, String room, String... parts) {
        return await("the bot's word of " + List.of(parts))
                .atMost(PATIENCE)
                .until(() -> said(reader, room), said -> said.stream().anyMatch(Words.containing(parts)))
                .stream()
                .filter(Words.containing(parts))
                .findFirst()
                .orElseThrow();
    }

    /** What the bot said there. */
    List<String> saidAt(String room) {
        return said(cast.operator(), room);
    }

    private List<String> said(MatrixUser reader, String room) {
        return reader.messages(room).stream()
                .filter(message -> message.sender().equals(cast.bot().id()))
                .map(RoomMessage::body)
                .toList();
    }

    /** Neither the orders nor their people are told there. */
    void assertNamesNobody(String room, PlacedOrder... orders) {
        assertThat(saidAt(room)).allSatisfy(body -> {
            for (PlacedOrder order : orders) {
                assertThat(body).doesNotContain(order.code(), order.person().localpart());
            }
        });
    }

    /** Nobody needs to look at this event any more. */
    @Override
    public void close() {
        if (process.running()) {
            say("!invite pause");
        }
    }
}
