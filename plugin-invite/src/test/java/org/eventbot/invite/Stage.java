package org.eventbot.invite;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eventbot.core.command.BotCommand;
import org.eventbot.core.command.BotCommands;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.event.Event;
import org.eventbot.core.event.EventKey;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.Membership;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.outbox.Delivery;
import org.eventbot.core.outbox.DeliveryOutcome;
import org.eventbot.core.registration.Entitlement;
import org.eventbot.core.registration.GrantedEvent;
import org.eventbot.core.registration.MatrixAnswer;
import org.eventbot.core.registration.OrderCode;
import org.eventbot.core.registration.Registration;
import org.eventbot.core.room.MembershipChange;
import org.eventbot.testkit.host.FakeAuthority;
import org.eventbot.testkit.host.FakePluginScope;
import org.eventbot.testkit.host.FakeRegistrationSource;
import org.eventbot.testkit.host.FakeRooms;
import org.eventbot.testkit.host.MemoryEventRegistry;
import org.eventbot.testkit.host.OutboxEntry;
import org.eventbot.testkit.host.RecordingJobs;
import org.eventbot.testkit.host.RecordingOutbox;
import org.eventbot.testkit.time.TurnableClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine;

/** One event, its rooms and its organizer, set up anew for each test; plays shop, homeserver and host. */
class Stage {

    static final MatrixId ADA = new MatrixId("@ada:example.org");
    static final MatrixId BOB = new MatrixId("@bob:example.org");
    static final MatrixId EVE = new MatrixId("@eve:example.org");
    static final MatrixId ORGANIZER = new MatrixId("@organizer:example.org");

    private final ApplicationContext context;
    final TurnableClock clock;
    final RecordingOutbox outbox;
    final RecordingJobs jobs;
    final FakeRooms rooms;
    final FakeAuthority authority;
    final FakePluginScope scope;
    final FakeRegistrationSource shop;
    final Links links;
    final Tickets tickets;
    final Invitations invitations;
    final Reports reports;
    final Intakes intakes;
    final Seals seals;

    RoomId room = new RoomId("!none");
    RoomId desk = room;
    RoomId space = room;
    String address = "";

    @Nullable
    Event event;

    Stage(ApplicationContext context) {
        this.context = context;
        clock = get(TurnableClock.class);
        outbox = get(RecordingOutbox.class);
        jobs = get(RecordingJobs.class);
        rooms = get(FakeRooms.class);
        authority = get(FakeAuthority.class);
        scope = get(FakePluginScope.class);
        shop = get(FakeRegistrationSource.class);
        links = get(Links.class);
        tickets = get(Tickets.class);
        invitations = get(Invitations.class);
        reports = get(Reports.class);
        intakes = get(Intakes.class);
        seals = get(Seals.class);
    }

    /** A new event that is granted to a space, with a room below and a private desk. */
    Stage set() {
        String name = UUID.randomUUID().toString();
        room = new RoomId("!room-" + name);
        desk = new RoomId("!desk-" + name);
        space = new RoomId("!space-" + name);
        address = "https://tickets.example.org/org/" + name;
        var key = new EventKey("pretix", "https://tickets.example.org", "org", name);
        outbox.takeAll();
        shop.refuse(null).pagesOf(50).grant(address, new GrantedEvent(key, "Conference", space, Optional.empty()));
        shop.ends(key, clock.instant().plus(Duration.ofDays(365)));
        rooms.named(room, "Hall").named(desk, "Desk").named(space, "Space").inSpaces(room, space);
        authority.power(ORGANIZER, room, 50).power(ORGANIZER, desk, 50).power(ORGANIZER, space, 50);
        event = get(MemoryEventRegistry.class).register(key, "Conference", space);
        return this;
    }

    Event event() {
        return Objects.requireNonNull(event);
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    Stage sell(String order, int position, @Nullable String answer) {
        return change(order, position, answer, Entitlement.ENTITLED);
    }

    Stage change(String order, int position, @Nullable String answer, Entitlement entitlement) {
        shop.put(event().key(), registration(order, position, answer, entitlement));
        return this;
    }

    /** So many people with a ticket each. */
    Stage many(int number, Entitlement entitlement) {
        for (int one = 0; one < number; one++) {
            change("MANY" + one, 1, "@many" + one + ":example.org", entitlement);
        }
        return this;
    }

    static Registration registration(String order, int position, @Nullable String answer, Entitlement entitlement) {
        var given = answer == null ? null : new MatrixAnswer(answer);
        return new Registration(new OrderCode(order), position, 1, null, null, entitlement, null, given);
    }

    Link link() {
        return links.findByEventIdAndRoomId(event().id(), room.value()).orElseThrow();
    }

    Stage linked() {
        get(Linking.class).link(event(), room, ORGANIZER, Condition.any());
        return this;
    }

    Stage withDesk() {
        get(Desks.class).choose(room, desk, ORGANIZER);
        return this;
    }

    /** Starts the link and reads the shop. */
    Stage run() {
        get(Running.class).start(link().getId(), event(), shop.pollInterval());
        return ingest();
    }

    Reading reading(Round round) {
        return new Reading(round, Set.of(link().getId()), RoomMembers.none(), false);
    }

    Stage ingest() {
        jobs.take(IngestJob.NAME, event().id());
        get(IngestJob.class).run(event().id());
        return this;
    }

    Stage snapshot() {
        get(SnapshotJob.class).run(link().getId());
        return this;
    }

    /** Lets the digest job run if it is planned for now. */
    Stage digest() {
        if (jobs.take(DigestJob.NAME, link().getId())) {
            get(DigestJob.class).run(link().getId());
        }
        return this;
    }

    Stage digestNow() {
        get(DigestJob.class).run(link().getId());
        return this;
    }

    CommandCall callIn(RoomId where) {
        return new CommandCall(ORGANIZER, where, new MatrixEventId("$call"), clock.instant(), false);
    }

    Stage turn(Duration time) {
        clock.advance(time);
        return this;
    }

    List<MatrixId> waiting() {
        return outbox.invitedTo(room);
    }

    /** Whom it waits for in the outbox to reach, in the event's room. */
    List<MatrixId> sent(OutboxEntry.Kind kind) {
        return outbox.waiting(kind).stream()
                .filter(entry -> entry.room().equals(room))
                .map(entry -> entry.person().orElseThrow())
                .toList();
    }

    List<OutboxEntry> notices(RoomId where) {
        return outbox.waiting().stream()
                .filter(entry -> entry.room().equals(where) && entry.text().isPresent())
                .toList();
    }

    /** Everything in the outbox ends like this. */
    Stage deliver(DeliveryOutcome outcome) {
        outbox.takeAll().forEach(entry -> deliver(entry, outcome));
        return this;
    }

    /** The person's invitation ends like this; what else waits goes on waiting. */
    Stage deliver(MatrixId person, DeliveryOutcome outcome) {
        var entry = outbox.waiting().stream()
                .filter(one -> one.room().equals(room)
                        && one.person().filter(person::equals).isPresent())
                .findFirst()
                .orElseThrow();
        outbox.cancel(entry.reference());
        deliver(entry, outcome);
        return this;
    }

    void deliver(OutboxEntry entry, DeliveryOutcome outcome) {
        var message = entry.text().map(text -> new MatrixEventId("$" + entry.reference()));
        var delivery = new Delivery(entry.reference(), entry.room(), outcome, message);
        inTransaction(() -> get(InvitationDeliveries.class).onDelivery(delivery));
    }

    Stage become(MatrixId person, Membership membership) {
        return become(person, membership, person);
    }

    Stage become(MatrixId person, Membership membership, MatrixId sender) {
        var change = new MembershipChange(room, person, membership, sender, Instant.EPOCH);
        inTransaction(() -> get(MembershipStates.class).onMembership(change));
        return this;
    }

    void inTransaction(Runnable work) {
        get(TransactionTemplate.class).executeWithoutResult(status -> work.run());
    }

    Invitation invitation(MatrixId person) {
        var index = seals.personIndex(event().scope(), person);
        return invitations.findByEventId(event().id()).stream()
                .filter(one -> one.getPersonIndex().equals(index) && one.room().equals(room))
                .findFirst()
                .orElseThrow();
    }

    InvitationState state(MatrixId person) {
        return invitation(person).getState();
    }

    /** What the bot answers to a command of the organizer, typed in the event's room. */
    String say(String words) {
        return say(ORGANIZER, room, words);
    }

    String say(MatrixId sender, RoomId where, String words) {
        var call = new CommandCall(sender, where, new MatrixEventId("$" + UUID.randomUUID()), clock.instant(), false);
        try {
            return parse(words).answer(call).text().plain();
        } catch (Refusal refusal) {
            return refusal.text().plain();
        }
    }

    BotCommand parse(String words) {
        var group = new CommandLine(CommandLine.Model.CommandSpec.create());
        context.getBean("inviteCommands", BotCommands.class)
                .factories()
                .forEach(factory -> group.addSubcommand(factory.get()));
        group.registerConverter(RoomId.class, rooms::find);
        var parsed = group.parseArgs(words.split(" ")).subcommand();
        return (BotCommand) parsed.commandSpec().userObject();
    }
}
