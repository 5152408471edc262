package org.eventbot.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import org.eventbot.testkit.matrix.MatrixUser;
import org.eventbot.testkit.matrix.NewRoom;
import org.eventbot.testkit.pretix.PretixShop;

/**
 * A program at work and a room linked to an event of the shop, for whoever needs that and not the journey's story, such as
 * the benchmark.
 */
public final class Stage implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Servers servers;
    private final Cast cast;
    private final Places places;
    private final BotProcess bot;

    private Stage(Servers servers, Cast cast, Places places, BotProcess bot) {
        this.servers = servers;
        this.cast = cast;
        this.places = places;
        this.bot = bot;
    }

    /**
     * Starts the program and links a new room to the event; nobody is invited yet.
     *
     * @param event its short name in the shop
     */
    public static Stage open(String event) {
        Servers servers = Servers.fromEnvironment().forEvent(event);
        try {
            Files.createDirectories(servers.work());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Cast cast = Cast.register(new Accounts(servers));
        BotProcess bot = new BotProcess(servers.jar(), servers.work(), BotSettings.of(servers, cast));
        // Whatever happens soon, happens for another reason than the next look at the shop.
        bot.set(BotSettings.POLL_INTERVAL, "10m");
        bot.set("LOGGING_LEVEL_ORG_EVENTBOT", "INFO");
        Stage stage = new Stage(servers, cast, Places.create(cast, cast.organizer(), "Stage"), bot);
        bot.start();
        stage.link();
        return stage;
    }

    private void link() {
        for (String room : places.all()) {
            cast.operator().invite(room, cast.bot().id());
            cast.operator().awaitMembership(room, cast.bot().id(), "join", PATIENCE);
        }
        ask(cast.operator(), "!pretix allow " + servers.eventReference(), servers.event());
        ask(cast.operator(), "!plugin enable invite", "invite");
        ask(cast.organizer(), "!invite link " + servers.shopAddress(), "invite run");
        ask(cast.organizer(), "!invite desk " + places.desk(), "desk");
    }

    private void ask(MatrixUser speaker, String text, String expected) {
        Command.say(speaker, places.conference(), text).awaitAnswer(expected);
    }

    /** Says that everybody shall be invited, and does not wait for the answer. */
    public void run() {
        Command.say(cast.organizer(), places.conference(), "!invite run");
    }

    /** Where the shop is to report changes, password included. */
    public URI webhookAddress() {
        String chat = cast.operator().createRoom(NewRoom.direct(cast.bot().id()));
        cast.operator().awaitMembership(chat, cast.bot().id(), "join", PATIENCE);
        String answer = Command.say(cast.operator(), chat, "!pretix webhook " + servers.eventReference())
                .awaitAnswer("http");
        return Words.address(answer, bot.listen());
    }

    /** Starts the program once more and says how long it took until it was ready. */
    public Start restart() {
        bot.stop();
        long begun = System.nanoTime();
        bot.start();
        return new Start(Duration.ofNanos(System.nanoTime() - begun), bot.processorTime());
    }

    /** What the program takes of the machine's memory. */
    public Memory memory() {
        return bot.memory()
                .orElseThrow(() -> new IllegalStateException(
                        "Expected a running program and Linux' /proc, found no account of its memory."));
    }

    /** The room's creator, who sees everything that happens in it. */
    public MatrixUser operator() {
        return cast.operator();
    }

    /** The account that the program acts with. */
    public MatrixUser bot() {
        return cast.bot();
    }

    /** The room that the event is linked to. */
    public String room() {
        return places.conference();
    }

    /** A new room just like it, with this account as moderator in the place of the bot. */
    public String roomLikeIt(MatrixUser moderator) {
        return Places.create(
                        new Cast(moderator, cast.operator(), cast.organizer(), cast.neighbour()),
                        cast.organizer(),
                        "Stage")
                .conference();
    }

    public PretixShop shop() {
        return new PretixShop(servers.pretix(), servers.organizer(), servers.event(), servers.shopToken());
    }

    /** A new account on the homeserver. */
    public MatrixUser guest(String localpart) {
        return new Accounts(servers).register(localpart);
    }

    @Override
    public void close() {
        bot.close();
    }
}
