package org.eventbot.pretix;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.BotCommand;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.command.Reply;
import org.eventbot.core.command.Requires;
import org.eventbot.core.command.Role;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.message.Text;
import org.eventbot.core.registration.RegistrationSignal;
import org.eventbot.pretix.EventChoice.Opened;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says which question of an event asks for the Matrix ID, or chooses it. */
@Command(
        name = "question",
        description = "Chooses which question of the event asks for the Matrix ID, or says which one it is.",
        footer = "!pretix question matrix")
@Requires(Role.ORGANIZER)
@RequiredArgsConstructor
final class QuestionCommand implements BotCommand {

    private static final String WORDS = "!pretix question";

    @Parameters(
            arity = "0..1",
            paramLabel = "<identifier>",
            description = "The question's internal identifier in pretix; leave it out to see which one it is.")
    private @Nullable String identifier;

    @Option(names = "--event", paramLabel = "<event>", description = "The event, when several are open here.")
    private @Nullable String event;

    @Option(names = "--space", paramLabel = "<space>", description = "Another space than this room's.")
    private @Nullable String space;

    private final EventChoice events;
    private final QuestionBook questions;
    private final ReadingLog readings;
    private final SpaceChoice spaces;
    private final RegistrationSignal signal;

    /** The space's moderators decide: what they choose holds for all rooms that the event is linked to. */
    @Override
    public RoomId room(CommandCall call) {
        List<RoomId> all = spaces.all(call, space);
        return all.stream()
                .filter(one -> events.isOpenTo(one, event))
                .findFirst()
                .orElse(all.get(0));
    }

    @Override
    public Reply answer(CommandCall call) {
        Opened opened = events.of(List.of(room(call)), event, identifier == null ? WORDS : WORDS + " " + identifier);
        return Reply.of(identifier == null ? shown(opened) : chosen(opened, identifier.strip()));
    }

    private Text shown(Opened opened) {
        String current = questions.identifier(opened.grant(), opened.event());
        PretixClient client = opened.shop().client();
        Text hint = QuestionHint.about(client.question(opened.event(), current), client.items(opened.event()), current)
                .orElseGet(() -> Text.of("It is there, and asked for every ticket."));
        return Text.of("The Matrix ID for {} is asked by the question `{}`.", opened.event(), current)
                .and(hint);
    }

    private Text chosen(Opened opened, String wanted) {
        PretixClient client = opened.shop().client();
        List<Question> all = client.questions(opened.event());
        Optional<Question> found =
                all.stream().filter(one -> one.identifier().equals(wanted)).findFirst();
        if (found.isEmpty()) {
            throw unknown(opened, wanted, all);
        }
        boolean changed = !questions.identifier(opened.grant(), opened.event()).equals(wanted);
        questions.choose(opened.grant(), opened.event(), wanted);
        events.registered(opened)
                .filter(registered -> readings.choose(registered.id(), found.get()) || changed)
                .ifPresent(registered -> signal.changed(registered.id()));
        Text said = Text.of(
                "The Matrix ID for {} is asked by the question `{}` from now on. All orders are read again.",
                opened.event(),
                wanted);
        return QuestionHint.about(found, client.items(opened.event()), wanted)
                .map(said::and)
                .orElse(said);
    }

    private static Refusal unknown(Opened opened, String wanted, List<Question> all) {
        String known = all.stream()
                .filter(Question::isText)
                .map(one -> one.identifier() + " (" + one.words() + ")")
                .collect(Collectors.joining(", "));
        return new Refusal(
                "{} has no question with the internal identifier “{}”, so nothing changed. {}",
                opened.event(),
                wanted,
                known.isEmpty() ? QuestionHint.missing(wanted) : Text.of("Its questions for text are: {}", known));
    }
}
