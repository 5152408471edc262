package org.example.karma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.eventbot.testkit.contract.PluginContract;
import org.eventbot.testkit.matrix.MatrixUser;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every plugin must keep to is tested by the contract; what only this one does stands below. */
class KarmaTests extends PluginContract {

    KarmaTests() {
        super(KarmaPlugin.ID);
    }

    @Test
    void countsWhoIsThanked() {
        var ada = join("ada");

        awaitReaction(operator().say(room(), "Well done, " + ada.id() + "++"));

        assertThat(ask("!karma " + ada.id())).isEqualTo(ada.id() + " has 1 karma here.");
        assertThat(ask("!karma top")).contains(ada.id() + ": 1");
    }

    @Test
    void countsPeopleWhoWerePickedFromAList() {
        var ada = join("ada");

        awaitReaction(operator()
                .send(
                        room(),
                        "m.room.message",
                        Map.of(
                                "msgtype",
                                "m.text",
                                "body",
                                "Ada: ++",
                                "format",
                                "org.matrix.custom.html",
                                "formatted_body",
                                "<a href=\"https://matrix.to/#/" + ada.id() + "\">Ada</a>: ++")));

        assertThat(karma(ada)).isEqualTo(1);
    }

    @Test
    void countsCookies() {
        var ada = join("ada");
        var message = ada.say(room(), "I wrote the minutes.");
        react(operator(), message, "🍪");
        react(join("omar"), message, "🍪\uFE0F");
        react(join("mia"), message, "👍");

        await().untilAsserted(() -> assertThat(karma(ada)).isEqualTo(2));
    }

    @Test
    void countsNobodyForThankingThemselves() {
        var ada = join("ada");
        var message = ada.say(room(), ada.id() + "++");
        react(ada, message, "🍪");

        assertThat(karma(ada)).isZero();
    }

    @Test
    void saysWhatItDoesNotUnderstand() {
        assertThat(ask("!karma ada")).contains("only a name", "!karma @ada:example.org");
    }

    @Test
    void keepsNobodyInTheClear() {
        var ada = join("ada");
        awaitReaction(operator().say(room(), ada.id() + "++"));

        assertThat(JdbcClient.create(bean(DataSource.class))
                        .sql("select person from karma_point")
                        .query(byte[].class)
                        .list())
                .isNotEmpty()
                .noneMatch(value -> new String(value, StandardCharsets.ISO_8859_1).contains("ada"));
    }

    @Test
    void forgetsAMonthAYearLater() {
        var ada = join("ada");
        awaitReaction(operator().say(room(), ada.id() + "++"));

        advance(Duration.ofDays(330));
        forget();
        assertThat(karma(ada)).isEqualTo(1);

        advance(Duration.ofDays(70));
        forget();
        assertThat(karma(ada)).isZero();
        assertThat(bean(Months.class).ended()).isEmpty();
        forget();
    }

    private void forget() {
        bean(ForgetJob.class).run(ForgetJob.SUBJECT);
    }

    private long karma(MatrixUser person) {
        return Long.parseLong(ask("!karma " + person.id()).replaceAll(".* has (\\d+) karma here\\.", "$1"));
    }

    private void react(MatrixUser who, String message, String key) {
        who.send(
                room(),
                "m.reaction",
                Map.of("m.relates_to", Map.of("rel_type", "m.annotation", "event_id", message, "key", key)));
    }

    /** The sign that a message was counted. */
    private void awaitReaction(String message) {
        await().until(() -> reactions(message) == 1);
    }

    private long reactions(String message) {
        var events = operator().api().get("/_matrix/client/v3/rooms/" + room() + "/messages?dir=b&limit=100");
        long count = 0;
        for (var event : events.path("chunk")) {
            var relation = event.path("content").path("m.relates_to");
            if (event.path("type").asString().equals("m.reaction")
                    && relation.path("event_id").asString("").equals(message)) {
                count++;
            }
        }
        return count;
    }
}
