package org.eventbot.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eventbot.core.command.BotCommand;
import org.eventbot.core.command.BotCommands;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.event.Event;
import org.eventbot.core.event.EventKey;
import org.eventbot.core.event.EventRooms;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.testkit.host.FakeAuthority;
import org.eventbot.testkit.host.FakeRegistrationSource;
import org.eventbot.testkit.host.MemoryEventRegistry;
import org.eventbot.testkit.host.OutboxEntry;
import org.eventbot.testkit.host.RecordingJobs;
import org.eventbot.testkit.host.RecordingOutbox;
import org.eventbot.testkit.time.TurnableClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;

/** One event with an end, a room and a desk, set up anew for each test. */
class PurgeStage {

    static final MatrixId ORGANIZER = new MatrixId("@organizer:example.org");
    static final MatrixId MODERATOR = new MatrixId("@moderator:example.org");
    static final MatrixId OPERATOR = new MatrixId("@operator:example.org");

    private final ApplicationContext context;
    final TurnableClock clock;
    final RecordingOutbox outbox;
    final RecordingJobs jobs;
    final FakeRegistrationSource shop;
    final HeldByAll held;
    final Hall hall;
    final MemoryEventRegistry events;
    RoomId room = new RoomId("!none");
    RoomId desk = room;

    @Nullable
    Event event;

    PurgeStage(ApplicationContext context) {
        this.context = context;
        clock = get(TurnableClock.class);
        outbox = get(RecordingOutbox.class);
        jobs = get(RecordingJobs.class);
        shop = get(FakeRegistrationSource.class);
        held = get(HeldByAll.class);
        hall = get(Hall.class);
        events = get(MemoryEventRegistry.class);
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    Event event() {
        return Objects.requireNonNull(event);
    }

    UUID id() {
        return event().id();
    }

    /** A conference that ends in ten days, with three registrations and two letters. */
    PurgeStage set() {
        events.live().forEach(old -> events.close(old.id()));
        String name = UUID.randomUUID().toString();
        room = new RoomId("!room-" + name);
        desk = new RoomId("!desk-" + name);
        var space = new RoomId("!space-" + name);
        var key = new EventKey("pretix", "https://tickets.example.org", "org", name);
        event = events.register(key, "Conference", space);
        shop.refuse(null).ends(key, now().plus(Duration.ofDays(10)));
        hall.places.put(id(), new EventRooms.Place(room, desk, ORGANIZER));
        held.tickets.put(id(), 3);
        held.letters.put(id(), 2);
        held.tickets.fault = HeldRows.Fault.NONE;
        held.letters.fault = HeldRows.Fault.NONE;
        held.silent.clear();
        get(FakeAuthority.class)
                .operator(OPERATOR)
                .power(ORGANIZER, room, 50)
                .power(ORGANIZER, space, 50)
                .power(MODERATOR, room, 50);
        outbox.takeAll();
        return this;
    }

    Instant now() {
        return clock.instant();
    }

    /** Moves the end of the event. */
    PurgeStage ends(Instant end) {
        shop.ends(event().key(), end);
        return this;
    }

    /** Lets the days pass, six hours at a time, and the jobs do what is due. */
    PurgeStage pass(Duration time) {
        for (var end = now().plus(time); now().isBefore(end); clock.advance(Duration.ofHours(6))) {
            look();
            purge();
        }
        return this;
    }

    PurgeStage look() {
        get(ClockJob.class).run(ClockJob.SUBJECT);
        return this;
    }

    /** Runs the purge if it is due by now; what fails is planned again, as the host does. */
    PurgeStage purge() {
        if (jobs.take(PurgeJob.NAME, id())) {
            try {
                get(PurgeJob.class).run(id());
            } catch (RuntimeException failed) {
                jobs.at(PurgeJob.NAME, id(), now().plusSeconds(30));
            }
        }
        return this;
    }

    boolean isForgotten() {
        return events.isForgotten(id());
    }

    /** What was said at the desk since the last time that somebody asked. */
    List<String> told() {
        return outbox.takeAll().stream()
                .filter(entry -> entry.room().equals(desk))
                .filter(entry -> entry.kind() == OutboxEntry.Kind.NOTICE)
                .map(entry -> entry.text().orElseThrow().plain())
                .toList();
    }

    String say(MatrixId sender, String words) {
        return say(sender, room, words);
    }

    /** Types a command below {@code !retention}, as the host would run it. */
    String say(MatrixId sender, RoomId where, String words) {
        var typed = words.split(" ");
        var command = context.getBeansOfType(BotCommands.class).values().stream()
                .filter(group -> group.name().equals("retention"))
                .flatMap(group -> group.factories().stream())
                .map(factory -> (BotCommand) factory.get())
                .filter(one -> new CommandLine(one).getCommandName().equals(typed[0]))
                .findFirst()
                .orElseThrow();
        new CommandLine(command)
                .registerConverter(RoomId.class, RoomId::new)
                .registerConverter(MatrixId.class, MatrixId::new)
                .parseArgs(List.of(typed).subList(1, typed.length).toArray(String[]::new));
        try {
            return command.answer(new CommandCall(sender, where, new MatrixEventId("$call"), now(), false))
                    .text()
                    .plain();
        } catch (Refusal refused) {
            return refused.text().plain();
        }
    }

    /** The token that a preview shows. */
    String token() {
        return say(ORGANIZER, "preview").replaceAll("(?s).*purge ([0-9a-f]{8}).*", "$1");
    }
}
