package org.eventbot.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eventbot.testkit.http.Json;

/**
 * An event whose orders and people carry texts of their own wherever pretix and Matrix can carry one: it is played, one
 * person is forgotten, then everybody.
 */
final class Canary implements AutoCloseable {

    private static final Pattern ERASE = Pattern.compile("!gdpr erase (\\w+)");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Occasion occasion;
    private final Person guest;
    private final Person leaver;
    private final Person silent;
    private final Person mistaken;
    private final Person nobody;
    private final CanaryOrder guestsOrder;
    private final CanaryOrder leaversOrder;
    private final String scrawl = "canary" + Tokens.word();
    private final String displayName = "canary" + Tokens.word();
    private final List<String> reported = new ArrayList<>();
    private String chat = "";

    private Canary(Occasion occasion) {
        this.occasion = occasion;
        Accounts accounts = occasion.accounts();
        guest = accounts.newcomer();
        leaver = accounts.newcomer();
        silent = accounts.newcomer();
        mistaken = accounts.stranger();
        nobody = accounts.stranger();
        guestsOrder = order(guest.matrixId());
        leaversOrder = order(leaver.matrixId().substring(1));
    }

    private CanaryOrder order(String typed) {
        return CanaryOrder.place(occasion.servers(), occasion.office().shop(), typed);
    }

    /** Starts a program with that database, in a space with an event. */
    static Canary begin(String name, CanaryDatabase database, Path home) throws IOException {
        Servers servers = new Backstage(Servers.fromEnvironment())
                .openEvent("Canary " + Tokens.word())
                .below(name);
        Files.createDirectories(servers.work());
        Accounts accounts = new Accounts(servers);
        Cast cast = Cast.register(accounts);
        BotProcess bot = SharedBot.process(servers, cast);
        database.configure(bot);
        bot.set("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + Files.createDirectories(home.resolve("tmp")));
        bot.start();
        Places places = Places.create(cast, cast.organizer(), servers.eventName());
        Occasion occasion = new Occasion(servers, cast, places, accounts, new BoxOffice(servers), bot);
        occasion.botJoins(places.all());
        return new Canary(occasion);
    }

    static Path home(String name) {
        return Servers.fromEnvironment().below(name).work();
    }

    /** Two are invited and come, one does not answer; the mistakes of four are told at the desk, one is mended. */
    void play() {
        BoxOffice office = occasion.office();
        call(guest, displayName);
        office.paid(silent);
        reported.add(office.malformed(mistaken).code());
        reported.add(office.paid(nobody).code());
        reported.add(office.typed(occasion.accounts().stranger(), scrawl + " is not on Matrix")
                .code());
        reported.add(leaversOrder.code());
        occasion.link();
        occasion.operatorSays("!plugin enable retention").awaitAnswer("retention");
        occasion.run();
        occasion.awaitInvited(guest, silent);
        reported.forEach(occasion::awaitAtDesk);
        leaversOrder.correct(leaver.matrixId());
        occasion.awaitInvited(leaver);
        for (Person comes : List.of(guest, leaver)) {
            occasion.accounts().of(comes).join(occasion.places().conference());
        }
        occasion.awaitStatus("joined", 2);
    }

    private void call(Person person, String name) {
        occasion.accounts()
                .of(person)
                .api()
                .call(
                        "PUT",
                        "/_matrix/client/v3/profile/" + person.matrixId() + "/displayname",
                        Json.of(Map.of("displayname", name)));
    }

    /** One has everything erased, in a direct chat; the shop is read once more after it. */
    void eraseOne() {
        var user = occasion.accounts().of(leaver);
        chat = occasion.directChat(user);
        Matcher code = ERASE.matcher(Command.say(user, chat, "!gdpr erase").awaitAnswer("within the hour"));
        assertThat(code.find()).isTrue();
        Command.say(user, chat, "!gdpr erase " + code.group(1)).awaitAnswer("erasing");
        occasion.awaitSaidTo(user, chat, "is erased", "nothing is left");
        occasion.settle();
    }

    /** Has the event forgotten, as its organizers would, and the numbers of it sent once more. */
    void purge() {
        occasion.forget();
        await("the report at the desk")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> occasion.saidAt(occasion.places().desk()).stream()
                        .anyMatch(said -> said.contains("is forgotten")));
        Command.say(occasion.cast().organizer(), occasion.places().space(), "!stats export")
                .awaitAnswer("follow");
    }

    Occasion occasion() {
        return occasion;
    }

    BotProcess bot() {
        return occasion.process();
    }

    /** The texts at the desk that name an order or quote somebody. */
    List<String> toldAtDesk() {
        return Stream.concat(reported.stream(), Stream.of(scrawl, nobody.matrixId()))
                .toList();
    }

    /** What no program but the shop, and no homeserver, ever has to see. */
    List<String> neverAskedFor() {
        List<String> all = new ArrayList<>();
        orders().forEach(order -> all.addAll(order.tokens()));
        occasion.accounts().everybody().forEach(person -> all.addAll(List.of(person.name(), person.mail())));
        return all;
    }

    /** Stands in answers and profiles that the bot cannot read without: passes through its memory, and is kept nowhere. */
    List<String> passing() {
        return Stream.concat(orders().map(CanaryOrder::passing), Stream.of(displayName))
                .toList();
    }

    /** In the shop. */
    List<String> shopTexts() {
        List<String> all = new ArrayList<>();
        orders().forEach(order -> {
            all.addAll(order.tokens());
            all.add(order.passing());
        });
        return all;
    }

    /** What the bot has to know while the event lives, and nobody may read in its files. */
    List<String> secrets() {
        return Stream.of(codes(), names(), Stream.of(scrawl))
                .flatMap(texts -> texts)
                .toList();
    }

    /** What it knows while the event lives. */
    List<String> kept() {
        return Stream.of(codes(), ofTheLeaver().stream(), ofTheOthers().stream(), Stream.of(mistaken.localpart()))
                .flatMap(texts -> texts)
                .distinct()
                .toList();
    }

    /** Must be gone with the person who asked. */
    List<String> ofTheLeaver() {
        return List.of(leaver.matrixId(), leaver.localpart(), leaversOrder.code());
    }

    /** Must be there as long as the event lives. */
    List<String> ofTheOthers() {
        return List.of(guest.matrixId(), silent.matrixId(), nobody.matrixId(), guestsOrder.code(), scrawl);
    }

    /** Who was in a room: the homeserver keeps that for good. */
    List<String> membersOnly() {
        return Stream.of(guest, leaver, silent)
                .flatMap(person -> Stream.of(person.matrixId(), person.localpart()))
                .toList();
    }

    /** Names of people without an account, and order codes: whoever wrote them there can take them back. */
    List<String> writtenByTheBot() {
        return Stream.of(codes(), Stream.of(mistaken, nobody).map(Person::localpart), Stream.of(scrawl))
                .flatMap(texts -> texts)
                .toList();
    }

    /** Where the bot talked to the one who asked it. */
    String chat() {
        return Objects.requireNonNull(chat);
    }

    private Stream<CanaryOrder> orders() {
        return Stream.of(guestsOrder, leaversOrder);
    }

    private Stream<String> codes() {
        return Stream.concat(
                occasion.office().orders().stream().map(PlacedOrder::code), orders().map(CanaryOrder::code));
    }

    private Stream<String> names() {
        return occasion.accounts().everybody().stream()
                .flatMap(person -> Stream.of(person.matrixId(), person.localpart()));
    }

    /** Every text that must not be found in anything of the bot's. */
    List<String> everything() {
        return Stream.of(neverAskedFor(), passing(), secrets())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    @Override
    public void close() {
        occasion.process().close();
    }
}
