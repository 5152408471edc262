package org.eventbot.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The bot as an ordinary account of a Synapse with the limits that it ships: one event in five seconds after ten, of
 * whatever kind. Takes minutes by nature, so it comes early, beside all others.
 */
@Order(8)
class JourneyDefaultLimitsTests {

    private static final int CROWD = 40;
    private static final int BURST = 10;
    private static final double SECONDS_PER_EVENT = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern TIME = Pattern.compile("about (\\d+) minutes?(?: (\\d+) seconds)?");

    private StrictServer homeserver;
    private CountingProxy proxy;
    private BotProcess bot;
    private Cast cast;
    private Places places;
    private Set<String> crowd;

    @BeforeEach
    void openTheHouse() throws IOException {
        Servers all = new Backstage(Servers.fromEnvironment()).openEvent("Strict " + Tokens.word());
        Path work = Files.createDirectories(all.work().resolve("default-limits"));
        homeserver = StrictServer.start();
        Servers servers = new Servers(
                homeserver.address(),
                homeserver.secret(),
                all.pretix(),
                all.organizer(),
                all.event(),
                all.eventName(),
                all.shopToken(),
                all.botToken(),
                all.hookToken(),
                all.jar(),
                work);
        Accounts accounts = new Accounts(servers);
        cast = Cast.register(accounts);
        homeserver.exempt(cast.operator());
        homeserver.exempt(cast.organizer());
        places = Places.create(cast, cast.organizer(), "Strict");
        BoxOffice office = new BoxOffice(servers);
        crowd = accounts.newcomers(CROWD).stream()
                .map(person -> office.paid(person).person().matrixId())
                .collect(Collectors.toSet());
        proxy = CountingProxy.before(homeserver.address());
        bot = new BotProcess(servers.jar(), work, BotSettings.of(servers, cast));
        bot.set("EVENTBOT_MATRIX_HOMESERVER", proxy.address().toString());
        bot.set("EVENTBOT_MANAGEMENT_ADDRESS", "127.0.0.1:0");
        bot.start();
        link(servers);
    }

    private void link(Servers servers) {
        for (String room : List.of(places.space(), places.conference(), places.desk())) {
            cast.operator().invite(room, cast.bot().id());
            cast.operator().awaitMembership(room, cast.bot().id(), "join", PATIENCE);
        }
        Command.say(cast.operator(), places.conference(), "!pretix allow " + servers.eventReference())
                .awaitAnswer(servers.event());
        Command.say(cast.operator(), places.conference(), "!plugin enable invite")
                .awaitAnswer("invite");
        say("!invite link " + servers.shopAddress()).awaitAnswer("Next:");
    }

    private Command say(String text) {
        return Command.say(cast.organizer(), places.conference(), text);
    }

    @AfterEach
    void closeTheHouse() {
        bot.close();
        proxy.close();
        homeserver.close();
    }

    @Test
    void invitesFortyPeopleAsFastAsItMayAndSaysHowLongThatTakes() {
        // By then whatever was said before has run out of the homeserver's bucket.
        await("an empty bucket")
                .pollDelay(Duration.ofSeconds(60))
                .atMost(PATIENCE.multipliedBy(2))
                .until(() -> true);
        int eventsBefore = proxy.events();
        long began = System.nanoTime();
        say("!invite run");
        awaitInvited(10);
        String status =
                say("!invite status").awaitAnswer(body -> TIME.matcher(body).find());
        long told = System.nanoTime();
        awaitInvited(CROWD);
        long ended = System.nanoTime();

        double took = seconds(began, ended);
        double formula = (proxy.events() - eventsBefore - BURST) * SECONDS_PER_EVENT;
        System.out.printf(
                "limits.seconds=%.1f%nlimits.ratio=%.3f%nlimits.refusals=%d%nlimits.eta_ratio=%.3f%n",
                took, took / formula, proxy.refusals(), forecast(status) / seconds(told, ended));
        assertThat(took).as("seconds for all").isLessThanOrEqualTo(1.15 * formula);
        assertThat(proxy.refusals()).as("refusals").isLessThanOrEqualTo(3);
        assertThat(forecast(status))
                .as("forecast after ten people, in seconds")
                .isCloseTo(seconds(told, ended), Percentage.withPercentage(25));
        assertThat(new Invitations(cast, places).history())
                .containsOnlyKeys(crowd)
                .allSatisfy((person, times) -> assertThat(times).isOne());
    }

    private void awaitInvited(int number) {
        await(number + " people invited")
                .atMost(Duration.ofMinutes(6))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> new Invitations(cast, places).invited().size() >= number);
    }

    private static double forecast(String status) {
        var found = TIME.matcher(status);
        assertThat(found.find()).isTrue();
        String rest = found.group(2);
        return 60 * Integer.parseInt(found.group(1)) + (rest == null ? 0 : Integer.parseInt(rest));
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }
}
