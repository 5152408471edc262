package org.eventbot.core.host.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventbot.core.matrix.internal.RoomFixture.json;
import static org.eventbot.core.matrix.internal.RoomFixture.message;

import java.time.Instant;
import java.util.Optional;
import org.eventbot.core.matrix.internal.FakeMatrixClient;
import org.eventbot.core.matrix.internal.MatrixFailures;
import org.eventbot.core.matrix.internal.RoomEvent;
import org.eventbot.core.message.CommandPrefix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTests {

    private static final String ADA = "@ada:example.org";

    private final Typed bot = new Typed(CommandPrefix.usual(), new BotName(new FakeMatrixClient()));

    @Test
    void findsTheWordsBehindThePrefix() {
        assertThat(command(text("!invite run"))).contains("invite run");
        assertThat(command(text("  !help \n"))).contains("help");
    }

    @Test
    void understandsAReplyAndAThread() {
        assertThat(
                        command(
                                message(
                                        ADA,
                                        "{'msgtype': 'm.text', 'body': '!help', 'm.relates_to': {'m.in_reply_to': {'event_id': '$1'}}}")))
                .contains("help");
        assertThat(
                        command(
                                message(
                                        ADA,
                                        "{'msgtype': 'm.text', 'body': '!help', 'm.relates_to': {'rel_type': 'm.thread', 'event_id': '$1'}}")))
                .contains("help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "! help", "!!", "!1", "help", "say !help", "?help", "!?", "!.", "> !help"})
    void leavesOtherWordsAlone(String body) {
        assertThat(command(text(body))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"m.notice", "m.emote", "m.image", "org.example.text"})
    void answersOnlyPlainMessages(String type) {
        assertThat(command(message(ADA, "{'msgtype': '" + type + "', 'body': '!help'}")))
                .isEmpty();
    }

    @Test
    void doesNotRunAnEditAgain() {
        assertThat(
                        command(
                                message(
                                        ADA,
                                        "{'msgtype': 'm.text', 'body': '!help', 'm.relates_to': {'rel_type': 'm.replace', 'event_id': '$1'}}")))
                .isEmpty();
    }

    @Test
    void survivesContentThatIsNone() {
        assertThat(command(message(ADA, "{}"))).isEmpty();
        assertThat(command(message(ADA, "[]"))).isEmpty();
        assertThat(command(message(ADA, "{'msgtype': 'm.text', 'body': 7}"))).isEmpty();
        assertThat(command(message(ADA, "{'msgtype': 'm.text', 'body': '!help', 'm.relates_to': 'x'}")))
                .contains("help");
    }

    @Test
    void readsNothingButMessages() {
        assertThat(command(new RoomEvent(
                        "m.sticker", null, ADA, "$1", Instant.EPOCH, json("{'msgtype': 'm.text', 'body': '!help'}"))))
                .isEmpty();
    }

    @Test
    void knowsAnotherPrefix() {
        var other = new Typed(new CommandPrefix("?bot"), new BotName(new FakeMatrixClient()));

        assertThat(other.command(text("?bothelp"))).isPresent();
        assertThat(other.command(text("!help"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Event Bot: help", "event bot, !help", "@bot:example.org: help", "bot: help", "@Event Bot: help"
            })
    void listensToItsName(String body) {
        assertThat(bot.command(text(body))).contains(new Typed.Said("help", true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Event Bot help",
                "bottom: help",
                "ask Event Bot: help",
                "bot:",
                "Event Bot: 7",
                "@bot:example.orgs help"
            })
    void isNotMeantWhereverItsNameIsSaid(String body) {
        assertThat(bot.command(text(body))).isEmpty();
    }

    @Test
    void listensToAMention() {
        assertThat(
                        bot.command(
                                message(
                                        ADA,
                                        "{'msgtype': 'm.text', 'body': 'Event Bot help', 'm.mentions': {'user_ids': ['@bot:example.org']}}")))
                .contains(new Typed.Said("help", true));
        assertThat(bot.command(message(
                        ADA,
                        "{'msgtype': 'm.text', 'body': 'thanks!', 'm.mentions': {'user_ids': ['@bot:example.org']}}")))
                .isEmpty();
    }

    @Test
    void learnsItsNameLaterWhenTheHomeserverIsDown() {
        var matrix = new FakeMatrixClient();
        matrix.fail("displayName", MatrixFailures.noAnswer());
        var typed = new Typed(CommandPrefix.usual(), new BotName(matrix));

        assertThat(typed.command(text("Event Bot: help"))).isEmpty();
        assertThat(typed.command(text("Event Bot: help"))).isPresent();
        assertThat(typed.command(text("Event Bot: help"))).isPresent();
        assertThat(matrix.count("displayName")).isEqualTo(2);
    }

    @Test
    void listensToAPillOfItself() {
        assertThat(bot.command(html(
                        "Somebody help", "<a href=\\\"https://matrix.to/#/@bot:example.org\\\">Somebody</a>: help")))
                .contains(new Typed.Said("help", true));
    }

    @Test
    void seesThePeopleAndRoomsBehindPills() {
        assertThat(
                        command(
                                html(
                                        "!karma add a --room Hall &amp; more",
                                        "!karma add <a href=\\\"https://matrix.to/#/%40ada%3Aexample.org\\\">a</a>&nbsp;--room "
                                                + "<a class=\\\"x\\\" href=\\\"https://matrix.to/#/!hall:example.org?via=example.org\\\">Hall &amp; more</a>")))
                .contains("karma add @ada:example.org --room !hall:example.org");
        assertThat(command(html("!karma add a", "<p>!karma add <a href=\\\"matrix:u/od%20d:example.org\\\">a</a></p>")))
                .contains("karma add \"@od d:example.org\"");
    }

    @Test
    void leavesOtherMarkupToThePlainText() {
        assertThat(command(html("!karma *add* a_b_c", "!karma <em>add</em> a<em>b</em>c")))
                .contains("karma *add* a_b_c");
        assertThat(command(html(
                        "!invite link https://shop.example.org/a/",
                        "!invite link <a href=\\\"https://shop.example.org/a/\\\">https://shop.example.org/a/</a>")))
                .contains("invite link https://shop.example.org/a/");
    }

    @Test
    void passesOverWhatAReplyRepeats() {
        assertThat(
                        command(
                                message(
                                        ADA,
                                        "{'msgtype': 'm.text', 'body': '> <@eve:example.org> !version\\n\\n!help', 'm.relates_to': {'m.in_reply_to': {'event_id': '$1'}}}")))
                .contains("help");
        assertThat(
                        command(
                                html(
                                        "!help",
                                        "<mx-reply><a href=\\\"https://matrix.to/#/@eve:example.org\\\">Eve</a> !version</mx-reply>!help")))
                .contains("help");
    }

    @Test
    void survivesMarkupThatIsNone() {
        assertThat(command(html("!help", "<a href=\\\"https://matrix.to/#/@ada:example.org\\\">")))
                .contains("help");
        assertThat(command(html("!help", "<a ".repeat(5000)))).contains("help");
        assertThat(command(html("!help", "<a href=x".repeat(1700)))).contains("help");
    }

    private static RoomEvent html(String body, String formatted) {
        return message(
                ADA,
                "{'msgtype': 'm.text', 'body': '" + body + "', 'format': 'org.matrix.custom.html', 'formatted_body': '"
                        + formatted + "'}");
    }

    private Optional<String> command(RoomEvent event) {
        return bot.command(event).filter(said -> !said.byName()).map(Typed.Said::words);
    }

    private static RoomEvent text(String body) {
        return message(ADA, "{'msgtype': 'm.text', 'body': '" + body.replace("\n", "\\n") + "'}");
    }
}
