package org.eventbot.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.http.JsonClient;
import org.eventbot.testkit.matrix.MatrixUser;
import org.eventbot.testkit.pretix.NewOrder;
import org.eventbot.testkit.pretix.NewTicket;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people type, and what they or their accounts are: each ends in the right state, and the desk reads why. */
@Order(22)
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OccasionExtension.class)
class JourneyMistakesTests {

    private final Occasion occasion;
    private final Accounts accounts;
    private final BoxOffice office;
    private final Map<String, PlacedOrder> orders = new LinkedHashMap<>();

    JourneyMistakesTests(Occasion occasion) {
        this.occasion = occasion;
        this.accounts = occasion.accounts();
        this.office = occasion.office();
    }

    @Test
    @Order(1)
    void startsARunAmongMistakes() {
        placeMalformed();
        placeUnusual();
        placeThoseWhoCannotBeInvited();
        orders.put("right", office.paid(accounts.newcomer()));
        occasion.link();

        occasion.run();

        occasion.awaitInvited(person("right"));
    }

    private void placeMalformed() {
        typed("no sign", "%2$s:testbed.local");
        typed("bare name", "%2$s");
        typed("no server", "@%2$s");
        typed("like a mail", "%2$s@testbed.local");
        typed("link", "https://matrix.to/#/%1$s");
        typed("uri", "matrix:u/%2$s:testbed.local");
        typed("in words", "it is %1$s I think");
        typed("room", "#%2$s:testbed.local");
        Person one = accounts.newcomer();
        orders.put(
                "two IDs",
                office.typed(one, one.matrixId() + " " + accounts.newcomer().matrixId()));
        Person hidden = accounts.newcomer();
        orders.put("hidden", office.typed(hidden, hidden.matrixId().replace(":", "\u200b:")));
    }

    private void typed(String what, String form) {
        Person person = accounts.newcomer();
        orders.put(what, office.typed(person, form.formatted(person.matrixId(), person.localpart())));
    }

    private void placeUnusual() {
        Person capital = accounts.newcomer();
        orders.put("capitals", office.typed(capital, capital.matrixId().replace("@ada", "@Ada")));
        typed("blank inside", "@ %2$s:testbed.local");
        Person elsewhere = accounts.stranger();
        orders.put("port", office.typed(elsewhere, "@" + elsewhere.localpart() + ":example.org:8448"));
        Person address = accounts.stranger();
        orders.put("address", office.typed(address, "@" + address.localpart() + ":192.0.2.7"));
    }

    private void placeThoseWhoCannotBeInvited() {
        String room = occasion.places().conference();
        orders.put("unknown", office.paid(accounts.stranger()));
        Person twice = accounts.newcomer();
        orders.put("twice", office.paid(twice));
        orders.put("twice again", office.paid(twice));
        Person silent = accounts.newcomer();
        orders.put(
                "missing",
                office.place(NewOrder.paid(NewTicket.of("Ticket").attendee(silent.name(), silent.mail())), silent));
        Person joined = accounts.newcomer();
        occasion.cast().operator().invite(room, joined.matrixId());
        accounts.of(joined).join(room);
        orders.put("joined", office.paid(joined));
        Person banned = accounts.newcomer();
        occasion.cast().operator().ban(room, banned.matrixId());
        orders.put("banned", office.paid(banned));
        Person gone = accounts.newcomer();
        accounts.deactivate(gone);
        orders.put("deactivated", office.paid(gone));
        Person blocking = accounts.newcomer();
        blockInvitations(accounts.of(blocking));
        orders.put("blocking", office.paid(blocking));
    }

    private static void blockInvitations(MatrixUser user) {
        String data = JsonClient.path("/_matrix/client/v3/user/%s/account_data/m.invite_permission_config", user.id());
        user.api().call("PUT", data, Json.of(Map.of("default_action", "block")));
    }

    @Test
    @Order(2)
    void suggestsToTheDeskWhatWasProbablyMeant() {
        atDesk("no sign", "the @ in front is missing", person("no sign").matrixId());
        atDesk("bare name", "only a name", person("bare name").matrixId());
        atDesk(
                "no server",
                "homeserver behind the name is missing",
                person("no server").matrixId());
        atDesk("like a mail", "like a mail address", person("like a mail").matrixId());
        atDesk("link", "a link instead of a Matrix ID", person("link").matrixId());
        atDesk("uri", "a link instead of a Matrix ID", person("uri").matrixId());
        atDesk("in words", "more than a Matrix ID", person("in words").matrixId());
    }

    @Test
    @Order(3)
    void guessesNothingWhereThereIsNothingToGuess() {
        assertThat(atDesk("two IDs", "more than one Matrix ID")).doesNotContain("Did they mean");
        assertThat(atDesk("room", "the address of a room")).doesNotContain("Did they mean");
    }

    @Test
    @Order(4)
    void namesCharactersThatNobodySees() {
        atDesk("hidden", "zero width space");
    }

    @Test
    @Order(5)
    void triesWhatIsUnusualAndSaysWhatIsUnusual() {
        atDesk("capitals", Words.NO_SUCH_ACCOUNT, "capital letters");
        atDesk("blank inside", Words.NO_SUCH_ACCOUNT, "characters in the name that new accounts cannot have");
        atDesk("port", "homeserver does not accept", "a port behind the homeserver");
        atDesk("address", "homeserver does not accept", "an IP address as homeserver");
    }

    @Test
    @Order(6)
    void saysOfAnAccountWhyItCannotBeInvited() {
        atDesk("unknown", Words.NO_SUCH_ACCOUNT);
        atDesk("banned", "banned from the room");
        atDesk("deactivated", Words.NO_SUCH_ACCOUNT);
        atDesk("blocking", "accepts no invitations");
    }

    @Test
    @Order(7)
    void linksEachLineToItsOrder() {
        String line = atDesk("unknown", "ticket 1");

        assertThat(line)
                .contains(occasion.servers().pretix() + "/control/event/"
                        + occasion.servers().eventReference() + "/orders/"
                        + order("unknown").code());
    }

    private String atDesk(String what, String... parts) {
        String[] all = new String[parts.length + 1];
        all[0] = order(what).code();
        System.arraycopy(parts, 0, all, 1, parts.length);
        return occasion.awaitAtDesk(all);
    }

    @Test
    @Order(8)
    void leavesEverybodyElseInTheRightState() {
        assertThat(occasion.membership(person("twice"))).isEqualTo("invite");
        assertThat(occasion.membership(person("joined"))).isEqualTo("join");
        assertThat(occasion.membership(person("banned"))).isEqualTo("ban");
        assertThat(occasion.membership(person("deactivated"))).isEmpty();
        assertThat(occasion.membership(person("blocking"))).isEmpty();
        assertThat(occasion.invitations().history())
                .as("invitations of the bot")
                .containsOnlyKeys(person("right").matrixId(), person("twice").matrixId())
                .allSatisfy((person, times) -> assertThat(times).isOne());
    }

    @Test
    @Order(9)
    void countsTheMissingApartFromTheFailed() {
        // Ten malformed, four unusual, and the unknown, the banned, the deactivated and the blocking one.
        assertThat(occasion.status())
                .matches(Words.counting("no Matrix ID", 1))
                .matches(Words.counting("joined", 1))
                .matches(Words.counting("failed", 18));
    }

    @Test
    @Order(10)
    void namesNobodyInTheRoomOfTheEvent() {
        assertThat(occasion.saidAt(occasion.places().conference())).isNotEmpty().allSatisfy(body -> orders.values()
                .forEach(order -> assertThat(body)
                        .doesNotContain(order.code(), order.person().localpart())));
    }

    private Person person(String what) {
        return order(what).person();
    }

    private PlacedOrder order(String what) {
        return Objects.requireNonNull(orders.get(what));
    }
}
