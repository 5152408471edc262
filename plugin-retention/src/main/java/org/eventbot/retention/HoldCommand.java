package org.eventbot.retention;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.command.Reply;
import org.eventbot.core.command.Requires;
import org.eventbot.core.command.Role;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "hold",
        description = "Keeps the event from being forgotten, for a reason and at most thirty days.",
        footer = "!retention hold --until 2027-03-31 a complaint is being looked into")
@Requires(Role.OPERATOR)
class HoldCommand extends EventCommand {

    private static final Duration LONGEST = Duration.ofDays(30);

    private final PurgeStates states;
    private final ClockBook book;
    private final ClockSeals seals;
    private final Clock clock;

    @Option(names = "--until", required = true, paramLabel = "<date>", description = "the last day, as in 2027-03-31")
    private String until = "";

    @Option(names = "--event", paramLabel = "<event>", description = "the beginning of its name, if there are several")
    private @Nullable String event;

    @Parameters(arity = "1..*", paramLabel = "<reason>", description = "why, for the record")
    private List<String> reason = List.of();

    HoldCommand(MeantEvents events, PurgeStates states, ClockBook book, ClockSeals seals, Clock clock) {
        super(events);
        this.states = states;
        this.book = book;
        this.seals = seals;
        this.clock = clock;
    }

    @Override
    public Reply answer(CommandCall call) {
        var meant = events.one(room(call), call, event);
        states.refuseIfBegun(meant);
        var end = end();
        var ground = seals.seal(meant, "hold_ground", String.join(" ", reason));
        var by = seals.seal(meant, "held_by", call.sender().value());
        book.change(meant.id(), facts -> facts.hold(end, ground, by, seals.index(meant, call.sender())));
        return Reply.text(
                "**{}** is not forgotten before {}. `!retention release` lets it go sooner.",
                meant.name(),
                Times.shown(end));
    }

    private Instant end() {
        try {
            var end = LocalDate.parse(until.strip()).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
            if (end.isAfter(clock.instant()) && !end.isAfter(clock.instant().plus(LONGEST))) {
                return end;
            }
        } catch (DateTimeException noDate) {
            // Said below.
        }
        throw new Refusal(
                "“{}” is no day within the next thirty. Write it as in `!retention hold --until {} a complaint is being"
                        + " looked into`.",
                until,
                LocalDate.ofInstant(clock.instant().plus(Duration.ofDays(7)), ZoneOffset.UTC));
    }
}
