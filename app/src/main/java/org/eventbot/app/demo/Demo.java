package org.eventbot.app.demo;

import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eventbot.app.terminal.Progress;
import org.eventbot.core.event.Event;
import org.eventbot.core.event.EventKey;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.statistics.Counters;
import org.eventbot.core.statistics.StatisticsSource;
import org.eventbot.testkit.http.Patience;
import org.eventbot.testkit.matrix.FakeHomeserver;
import org.eventbot.testkit.matrix.MatrixUser;
import org.eventbot.testkit.pretix.FakePretix;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Plays a whole event: the operator sets the bot up, an organizer links and runs, attendees come, decline, wait, or turn
 * out to have mistyped. The program is the unchanged one; only the servers and the people are made up.
 */
public final class Demo {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s`<>)]*/hooks/[^\\s`<>)]*");

    private final FakeHomeserver homeserver;
    private final FakePretix pretix;
    private final Function<Map<String, String>, ConfigurableApplicationContext> program;
    private final Conversation talk;
    private final List<Attendee> audience = Audience.people();
    private final Map<Attendee, MatrixUser> accounts = new HashMap<>();

    private Demo(
            FakeHomeserver homeserver,
            FakePretix pretix,
            Function<Map<String, String>, ConfigurableApplicationContext> program,
            PrintWriter out) {
        this.homeserver = homeserver;
        this.pretix = pretix;
        this.program = program;
        this.talk = new Conversation(out, Progress.on(out));
    }

    /**
     * Runs the demonstration.
     *
     * @param program starts the program with variables as an operator would set them
     * @return whether everybody who should be was invited, and nobody else
     */
    public static boolean run(
            Function<Map<String, String>, ConfigurableApplicationContext> program,
            DemoDirectories directories,
            PrintWriter out) {
        try (var homeserver = FakeHomeserver.start(Attendee.SERVER, java.time.Clock.systemUTC());
                var pretix = FakePretix.start()) {
            return new Demo(homeserver, pretix, program, out).play(directories);
        }
    }

    private boolean play(DemoDirectories directories) {
        var bot = homeserver.register("eventbot");
        var operator = homeserver.register("operator");
        var variables = DemoSettings.of(homeserver, pretix, bot, operator, directories);
        talk.tell("The program starts against doubles of a homeserver and of pretix, on this machine only.");
        try (var context = program.apply(variables)) {
            var venue = Venue.open(homeserver, operator, bot.id());
            register();
            setUp(venue);
            run(venue);
            lateOnes(venue);
            return conclude(context, venue, bot);
        }
    }

    private void register() {
        var shop = new Ticketing(pretix.shop());
        for (var attendee : audience) {
            if (attendee.kind() != Attendee.Kind.UNKNOWN) {
                accounts.put(attendee, homeserver.register(attendee.localpart()));
            }
            if (attendee.kind() != Attendee.Kind.LATE) {
                shop.register(attendee);
            }
        }
        talk.tell("180 made-up people have registered; 20 more will be late.");
    }

    private void setUp(Venue venue) {
        var event = pretix.organizer() + "/" + FakePretix.EVENT;
        talk.ask("operator", venue.operator(), venue.space(), "!pretix allow " + event);
        talk.ask("operator", venue.operator(), venue.space(), "!plugin enable invite");
        var guide = talk.ask("operator", venue.operator(), venue.direct(), "!pretix webhook " + event);
        var address = ADDRESS.matcher(guide);
        if (!address.find()) {
            throw new IllegalStateException("The bot printed no address for the webhook");
        }
        pretix.shop().createWebhook(URI.create(address.group()), List.of("pretix.event.order.paid"));
    }

    private void run(Venue venue) {
        var shop = pretix.baseUrl() + "/" + pretix.organizer() + "/" + FakePretix.EVENT + "/";
        talk.ask("organizer", venue.organizer(), venue.room(), "!invite link " + shop);
        talk.ask("organizer", venue.organizer(), venue.desk(), "!invite desk --room " + venue.room());
        talk.ask("organizer", venue.organizer(), venue.room(), "!invite run");
        answer(venue, false);
        talk.ask("organizer", venue.organizer(), venue.room(), "!invite status");
    }

    private void lateOnes(Venue venue) {
        var shop = new Ticketing(pretix.shop());
        audience.stream().filter(one -> one.kind() == Attendee.Kind.LATE).forEach(shop::register);
        talk.tell("The late ones have registered; pretix calls the bot's webhook.");
        answer(venue, true);
    }

    /** Waits until everybody of this round is invited, and lets them answer. */
    private void answer(Venue venue, boolean late) {
        var expected = audience.stream()
                .filter(one -> one.kind().isInvited() && (one.kind() == Attendee.Kind.LATE) == late)
                .toList();
        for (int i = 0; i < expected.size(); i++) {
            var attendee = expected.get(i);
            venue.operator().awaitMembership(venue.room(), attendee.matrixId(), "invite", PATIENCE);
            respond(attendee, venue.room());
            talk.progress().at("-- invited:", i + 1, expected.size());
        }
        talk.progress().done();
    }

    private void respond(Attendee attendee, String room) {
        var person = Objects.requireNonNull(accounts.get(attendee));
        if (attendee.kind().comes()) {
            person.join(room);
        } else if (attendee.kind() == Attendee.Kind.DECLINES) {
            person.decline(room);
        }
    }

    private boolean conclude(ApplicationContext context, Venue venue, MatrixUser bot) {
        var expected = new Counters(
                count(one -> one.kind().isEntitled()),
                count(one -> one.kind().isInvited()),
                count(one -> one.kind().comes()),
                count(one -> one.kind() == Attendee.Kind.DECLINES),
                count(one -> one.kind() == Attendee.Kind.MISTYPED || one.kind() == Attendee.Kind.UNKNOWN));
        var counted = Patience.await(
                "the database to tell the same as the room", PATIENCE, () -> java.util.Optional.of(count(context))
                        .filter(expected::equals));
        talk.ask("organizer", venue.organizer(), venue.room(), "!invite status");
        talk.tell("What the desk was told:");
        venue.organizer().messages(venue.desk()).stream()
                .filter(message -> message.sender().equals(bot.id()) && message.inReplyTo() == null)
                .flatMap(message -> message.body().lines())
                .forEach(line -> talk.out().println("  bot> " + line));
        var inRoom = venue.with("join", bot.id());
        var known = inRoom + venue.with("invite", bot.id()) + count(one -> one.kind() == Attendee.Kind.DECLINES);
        talk.tell("The event is over.");
        var forgotten = new Forgetting(talk, venue, bot.id()).forget(context, event(context));
        talk.out()
                .printf(
                        "demo: registrations=%d invited=%d joined=%d failed=%d purged=%d left=%d%n",
                        counted.registrations(), known, inRoom, counted.failed(), forgotten.purged(), forgotten.left());
        talk.out().flush();
        return counted.invited() == known
                && counted.joined() == inRoom
                && forgotten.purged() > 0
                && forgotten.left() == 0;
    }

    private long count(java.util.function.Predicate<Attendee> which) {
        return audience.stream().filter(which).count();
    }

    private Counters count(ApplicationContext context) {
        var event = event(context);
        return context.getBeansOfType(StatisticsSource.class).values().stream()
                .map(source -> source.count(event.id()))
                .reduce(Counters.NONE, Counters::plus);
    }

    private Event event(ApplicationContext context) {
        var key = new EventKey("pretix", pretix.baseUrl().toString(), pretix.organizer(), FakePretix.EVENT);
        return context.getBean(EventRegistry.class).find(key).orElseThrow();
    }
}
