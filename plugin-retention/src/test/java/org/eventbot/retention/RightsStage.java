package org.eventbot.retention;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eventbot.core.command.BotCommand;
import org.eventbot.core.command.BotCommands;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.command.Reply;
import org.eventbot.core.event.Event;
import org.eventbot.core.event.EventKey;
import org.eventbot.core.event.EventRooms;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.privacy.OrderLookup;
import org.eventbot.core.registration.OrderCode;
import org.eventbot.core.vault.Binding;
import org.eventbot.core.vault.Vault;
import org.eventbot.testkit.host.FakeAuthority;
import org.eventbot.testkit.host.MemoryEventRegistry;
import org.eventbot.testkit.host.OutboxEntry;
import org.eventbot.testkit.host.RecordingJobs;
import org.eventbot.testkit.host.RecordingOutbox;
import org.eventbot.testkit.time.TurnableClock;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine;

/** Two events, their people, and what these say to the bot. */
class RightsStage {

    static final MatrixId ADA = new MatrixId("@ada:example.org");
    static final MatrixId BOB = new MatrixId("@bob:example.org");
    static final MatrixId EVE = new MatrixId("@eve:example.org");
    static final MatrixId ORGANIZER = new MatrixId("@organizer:example.org");
    static final MatrixId OPERATOR = new MatrixId("@operator:example.org");
    static final RoomId CHAT = new RoomId("!chat:example.org");

    private final ApplicationContext context;
    final TurnableClock clock;
    final RecordingOutbox outbox;
    final RecordingJobs jobs;
    final JdbcTemplate sql;
    Event conference;
    Event party;
    RoomId desk = CHAT;

    RightsStage(ApplicationContext context) {
        this.context = context;
        clock = get(TurnableClock.class);
        outbox = get(RecordingOutbox.class);
        jobs = get(RecordingJobs.class);
        sql = get(JdbcTemplate.class);
        for (var table : LettersPlugin.TABLES.split(";")) {
            sql.execute(table);
        }
        conference = event("Conference");
        party = event("Party");
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** Everything anew; Ada has two letters from the conference and one from the party, Bob has one. */
    RightsStage set() {
        for (var table :
                List.of("letters_letter", "letters_note", "retention_request", "retention_part", "retention_link")) {
            sql.update("delete from " + table);
        }
        sql.update("delete from core_suppression");
        sql.update("delete from core_compaction");
        get(MemoryEventRegistry.class).live().forEach(old -> get(MemoryEventRegistry.class)
                .close(old.id()));
        conference = event("Conference");
        party = event("Party");
        letter(conference, ADA, "Dear Ada");
        letter(conference, ADA, "Dear Ada, again");
        letter(party, ADA, "Dance with us");
        letter(conference, BOB, "Dear Bob");
        get(Notes.class).fault = Notes.Fault.NONE;
        get(Notes.class).untilKilled = -1;
        get(RightsHost.Withdrawals.class).open = false;
        get(RightsHost.Orders.class).known.clear();
        get(RightsHost.News.class).told.clear();
        outbox.takeAll();
        return this;
    }

    private Event event(String name) {
        var slug = UUID.randomUUID().toString();
        var room = new RoomId("!room-" + slug);
        desk = name.equals("Conference") ? new RoomId("!desk-" + slug) : desk;
        var key = new EventKey("pretix", "https://tickets.example.org", "org", slug);
        var event = get(MemoryEventRegistry.class).register(key, name, new RoomId("!space-" + slug));
        get(Hall.class).places.put(event.id(), new EventRooms.Place(room, desk, ORGANIZER));
        var authority = get(FakeAuthority.class).operator(OPERATOR);
        if (name.equals("Conference")) {
            authority.power(ORGANIZER, room, 50);
        }
        return event;
    }

    void letter(Event event, MatrixId person, String words) {
        write("letters_letter", event, person, words);
    }

    void note(Event event, MatrixId person, String words) {
        write("letters_note", event, person, words);
    }

    private void write(String table, Event event, MatrixId person, String words) {
        var id = UUID.randomUUID();
        var vault = get(Vault.class);
        var sealed = vault.seal(event.scope(), new Binding(table, "sealed", id), person.value() + " " + words);
        sql.update(
                "insert into " + table + " values (?, ?, ?, ?)",
                id,
                event.id(),
                vault.index(event.scope(), LettersPlugin.PERSON, person.value()),
                sealed);
    }

    void order(String code, MatrixId... people) {
        var number = new int[1];
        get(RightsHost.Orders.class).slug = conference.key().slug();
        get(RightsHost.Orders.class)
                .known
                .put(
                        new OrderCode(code),
                        List.of(people).stream()
                                .map(one -> new OrderLookup.Position(++number[0], Optional.of(one), false))
                                .toList());
    }

    int letters() {
        return count("letters_letter");
    }

    int notes() {
        return count("letters_note");
    }

    int count(String table) {
        return sql.queryForList("select id from " + table).size();
    }

    /** In the direct chat of the two. */
    String say(MatrixId sender, String words) {
        return reply(sender, CHAT, true, words).text().plain();
    }

    String sayAtDesk(MatrixId sender, String words) {
        return reply(sender, desk, false, words).text().plain();
    }

    /** Types a command below {@code !gdpr}, as the host would run it. */
    Reply reply(MatrixId sender, RoomId where, boolean direct, String words) {
        var typed = words.split(" ");
        var command = context.getBeansOfType(BotCommands.class).values().stream()
                .filter(group -> group.name().equals("gdpr"))
                .flatMap(group -> group.factories().stream())
                .map(factory -> (BotCommand) factory.get())
                .filter(one -> new CommandLine(one).getCommandName().equals(typed[0]))
                .findFirst()
                .orElseThrow();
        new CommandLine(command)
                .registerConverter(RoomId.class, RoomId::new)
                .registerConverter(MatrixId.class, MatrixId::new)
                .parseArgs(List.of(typed).subList(1, typed.length).toArray(String[]::new));
        var event = new MatrixEventId("$" + UUID.randomUUID());
        try {
            return command.answer(new CommandCall(sender, where, event, clock.instant(), direct));
        } catch (Refusal refused) {
            return Reply.of(refused.text());
        }
    }

    /** The code that an answer shows. */
    static String code(String answer) {
        return answer.replaceAll("(?s).*!gdpr (?:erase|access) ([0-9a-f]{6}).*", "$1");
    }

    /** Erases what is kept about the person, as the person asks for it. */
    UUID erase(MatrixId person) {
        say(person, "erase " + code(say(person, "erase")));
        return request();
    }

    UUID request() {
        return get(Register.class).open().get(0).getId();
    }

    /** Runs the job of the request if it is due. */
    boolean run(UUID request) {
        if (!jobs.take(RequestJob.NAME, request)) {
            return false;
        }
        get(RequestJob.class).run(request);
        return true;
    }

    boolean isOpen(UUID request) {
        return get(Register.class).open(request).isPresent();
    }

    /** What was posted since the last time that somebody asked. */
    List<String> told() {
        return outbox.takeAll().stream()
                .filter(entry ->
                        entry.kind() == OutboxEntry.Kind.NOTICE || entry.kind() == OutboxEntry.Kind.PERSONAL_NOTICE)
                .map(entry -> entry.text().orElseThrow().plain())
                .toList();
    }
}
