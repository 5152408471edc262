package org.eventbot.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eventbot.testkit.matrix.RoomMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * What people have a right to: they ask in a chat of their own, a stranger guesses, and at last an operator asks at the
 * shell for somebody who wrote a letter.
 */
@Order(25)
@TestInstance(Lifecycle.PER_CLASS)
class JourneyRightsTests {

    private static final String NOTHING = "There is nothing that I could show";
    private static final String ENOUGH = "as often as I answer in an hour";
    private static final int TRIES = 5;
    // After so many of whatever kind, one person gets no answer for a while.
    private static final int ANSWERS = 30;
    private static final Duration AFTER = Duration.ofSeconds(2);

    private SharedBot bot;
    private Occasion occasion;
    private PlacedOrder invited;
    private PlacedOrder joined;
    private PlacedOrder letter;
    private String chat = "";
    private String guessing = "";
    private Person guesser;

    @BeforeAll
    void inviteThreeWithAProgramOfTheirOwn() {
        bot = SharedBot.begin(Servers.fromEnvironment().below("rights"));
        occasion = Occasion.open(bot);
        invited = occasion.office().paid(occasion.accounts().newcomer());
        joined = occasion.office().paid(occasion.accounts().newcomer());
        letter = occasion.office().paid(occasion.accounts().newcomer());
        guesser = occasion.accounts().newcomer();
        occasion.link();
        occasion.run();
        occasion.awaitInvited(invited.person(), joined.person(), letter.person());
        occasion.accounts().of(joined.person()).join(occasion.places().conference());
        occasion.awaitStatus("joined", 1);
    }

    @AfterAll
    void end() {
        bot.close();
    }

    @Test
    @Order(1)
    void tellsSomebodyNewWhatTheRightsAre() {
        chat = occasion.directChat(occasion.accounts().of(invited.person()));

        assertThat(say(invited.person(), chat, "!gdpr notice").awaitAnswer(BotSettings.CONTROLLER))
                .contains(BotSettings.PRIVACY_CONTACT, "!gdpr access", "!gdpr erase", "!gdpr object");
    }

    @Test
    @Order(2)
    void givesACopyWithoutAnOrderThatMayBeSomebodyElses() {
        Command question = say(invited.person(), chat, "!gdpr access");

        assertThat(question.awaitAnswer("registrations (invite): 1")).contains("invitations (invite): 1", "homeserver");
        assertThat(delay(question)).isGreaterThanOrEqualTo(AFTER);
        assertThat(copy(invited.person(), chat))
                .contains(invited.person().matrixId(), occasion.servers().eventName())
                .doesNotContain(invited.code());
    }

    @Test
    @Order(3)
    void givesTheOrderToWhoCameThroughItsInvitationAtAnAddressThatWorksOnce() {
        String room = occasion.directChat(occasion.accounts().of(joined.person()));
        String answer = say(joined.person(), room, "!gdpr access link").awaitAnswer("once and within 24 hours");
        Matcher address = Pattern.compile("http://\\S+").matcher(answer);
        assertThat(address.find()).isTrue();

        assertThat(page("GET", address.group()).body()).doesNotContain(joined.code());
        assertThat(page("POST", address.group()).body())
                .contains(joined.person().matrixId(), joined.code(), "eventbot-copy.json");
        assertThat(page("POST", address.group()).statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> page(String method, String address) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .method(method, BodyPublishers.noBody())
                .build();
        try {
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String copy(Person person, String room) {
        say(person, room, "!gdpr access here").awaitAnswer("follows");
        // The last line of it that is for programs.
        return await("a copy")
                .atMost(Occasion.PATIENCE)
                .until(() -> said(person, room), said -> said.contains("\"category\":\"invitations\""));
    }

    @Test
    @Order(4)
    void tellsStrangersTheSameWhateverThereIs() {
        Person stranger = occasion.accounts().newcomer();
        String room = occasion.directChat(occasion.accounts().of(stranger));
        String nothing = say(stranger, room, "!gdpr access").awaitAnswer(NOTHING);

        for (String words : List.of(
                "!gdpr access --order " + invited.code(),
                "!gdpr access --order ZZZZZ",
                "!gdpr erase --user " + joined.person().matrixId())) {
            Command guess = say(stranger, room, words);
            assertThat(guess.awaitAnswer()).isEqualTo(nothing);
            assertThat(delay(guess)).isGreaterThanOrEqualTo(AFTER);
        }
    }

    @Test
    @Order(5)
    void letsNobodyGuessAHundredTimes() {
        guessing = occasion.directChat(occasion.accounts().of(guesser));

        for (int i = 0; i < 100; i++) {
            String code = i % 20 == 3 ? invited.code() : Tokens.orderCode();
            say(guesser, guessing, "!gdpr access --order " + code);
        }

        await("the answers")
                .atMost(Occasion.PATIENCE)
                .until(() -> answersToGuesses().size() == ANSWERS);
        assertThat(answersToGuesses().stream().filter(Words.containing(NOTHING)))
                .hasSize(TRIES);
        assertThat(answersToGuesses().stream().filter(Words.containing(ENOUGH))).hasSize(ANSWERS - TRIES);
    }

    private List<String> answersToGuesses() {
        return occasion.accounts().of(guesser).messages(guessing).stream()
                .filter(message -> message.sender().equals(bot.bot().id()) && message.inReplyTo() != null)
                .map(RoomMessage::body)
                .toList();
    }

    @Test
    @Order(6)
    void erasesWhoeverConfirmsItAndTellsTheDeskNoName() {
        erase(invited.person(), chat);
        erase(joined.person(), occasion.directChat(occasion.accounts().of(joined.person())));

        occasion.awaitMembership(invited.person(), "leave");
        assertThat(occasion.membership(joined.person())).isEqualTo("join");
        occasion.awaitAtDesk("2 registrations asked not to be invited");
        occasion.assertNamesNobody(occasion.places().desk(), invited, joined);
    }

    private void erase(Person person, String room) {
        String shown = say(person, room, "!gdpr erase").awaitAnswer("registrations (invite): 1");
        Matcher code = Pattern.compile("!gdpr erase ([0-9a-f]{6})").matcher(shown);
        assertThat(code.find()).isTrue();
        say(person, room, "!gdpr erase " + code.group(1)).awaitAnswer("I am erasing it");
        occasion.awaitSaidTo(occasion.accounts().of(person), room, "is erased", "nothing is left");
    }

    @Test
    @Order(7)
    void invitesNobodyAgainWhoWasErasedInThreeReconciliations() {
        new Reconciliations(occasion.servers()).await(3);

        assertThat(occasion.membership(invited.person())).isEqualTo("leave");
        assertThat(occasion.membership(joined.person())).isEqualTo("join");
        assertThat(occasion.invitations().history())
                .containsEntry(invited.person().matrixId(), 1)
                .containsEntry(joined.person().matrixId(), 1);
        assertThat(answersToGuesses()).as("nothing more to who guesses").hasSize(ANSWERS);
    }

    @Test
    @Order(8)
    void invitesNobodyWhoObjectedWhateverTheyOrder() {
        Person wary = occasion.accounts().newcomer();
        String room = occasion.directChat(occasion.accounts().of(wary));
        say(wary, room, "!gdpr object").awaitAnswer("I invite you nowhere");
        say(invited.person(), chat, "!gdpr object").awaitAnswer("I invite you nowhere");

        occasion.office().paid(wary);
        occasion.office().paid(invited.person());
        occasion.settle();
        new Reconciliations(occasion.servers()).await(1);

        assertThat(occasion.membership(wary)).isEmpty();
        assertThat(occasion.membership(invited.person())).isEqualTo("leave");
        occasion.awaitAtDesk("4 registrations asked not to be invited");

        say(wary, room, "!gdpr resume").awaitAnswer("I may invite you again");
        occasion.awaitInvited(wary);
        assertThat(occasion.membership(invited.person())).isEqualTo("leave");
    }

    @Test
    @Order(9)
    void givesAnOperatorACopyAtTheShellWhetherItRunsOrNot() {
        assertThat(bot.process().shell("gdpr", "access", "--user", guesser.matrixId()))
                .contains("Nothing is kept");
        assertThat(bot.process().shell("gdpr", "access", "--order", invited.code()))
                .as("somebody who was erased")
                .contains("Nothing is kept");
        bot.process().stop();

        String shown = bot.process().shell("gdpr", "access", "--order", letter.code());
        assertThat(shown).contains(letter.person().matrixId(), "registrations (invite): 1");
        Matcher code = Pattern.compile("--confirm ([0-9a-f]{6})").matcher(shown);
        assertThat(code.find()).isTrue();
        assertThat(bot.process().shell("gdpr", "access", "--order", letter.code(), "--confirm", code.group(1)))
                .contains("What I keep about " + letter.person().matrixId(), "registrations", "invitations");
        assertThat(bot.process()
                        .shell("gdpr", "access", "--user", invited.person().matrixId()))
                .contains("Nothing is kept");
    }

    private Command say(Person person, String room, String text) {
        return Command.say(occasion.accounts().of(person), room, text);
    }

    /** How long after the question the homeserver had the answer. */
    private static Duration delay(Command command) {
        Instant asked = command.speaker().messages(command.room()).stream()
                .filter(message -> message.eventId().equals(command.eventId()))
                .map(RoomMessage::sentAt)
                .findFirst()
                .orElseThrow();
        return Duration.between(asked, command.answers().get(0).sentAt());
    }

    private String said(Person person, String room) {
        return occasion.accounts().of(person).messages(room).stream()
                .filter(message -> message.sender().equals(bot.bot().id()))
                .map(RoomMessage::body)
                .collect(Collectors.joining("\n"));
    }
}
