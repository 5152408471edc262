package org.eventbot.retention;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.BotCommand;
import org.eventbot.core.command.CommandCall;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.command.Reply;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.matrix.RoomId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * A right, asked for by the person in a chat of the two of us, or by somebody with authority for another person. Answers
 * come after the same time whatever was found: how long it took would tell.
 */
@RequiredArgsConstructor
abstract class RightsCommand implements BotCommand {

    static final Duration AFTER = Duration.ofSeconds(2);

    private final WhoIsMeant who;
    private final RightsWords words;

    @Parameters(arity = "0..1", paramLabel = "<word>", description = "what I told you to write")
    @Nullable
    String word;

    @Option(names = "--order", paramLabel = "<order>", description = "for organizers: the person of this order")
    @Nullable
    String order;

    @Option(names = "--user", paramLabel = "<person>", description = "for organizers: this person")
    @Nullable
    MatrixId user;

    @Option(names = "--event", paramLabel = "<event>", description = "only this event, by the beginning of its name")
    @Nullable
    String event;

    @Option(names = "--room", paramLabel = "<room>", description = "a room of the event, if it is another one")
    @Nullable
    RoomId room;

    @Override
    public final Reply answer(CommandCall call) {
        try {
            return reply(call).notSooner(AFTER);
        } catch (Refusal refusal) {
            return Reply.of(refusal.text()).notSooner(AFTER);
        }
    }

    private Reply reply(CommandCall call) {
        if (isAboutSender(call)) {
            if (!call.direct()) {
                throw new Refusal("That is between the two of us. Ask me in a direct chat, without encryption.");
            }
            return own(call);
        }
        var named = order == null && user == null ? word : order;
        return who.find(call, named, user, event, room)
                .map(meant -> other(call, meant))
                .orElseGet(() -> Reply.of(words.nothing()));
    }

    private boolean isAboutSender(CommandCall call) {
        return order == null && (user == null || user.equals(call.sender())) && (word == null || isOwnWord(word));
    }

    /** Whether the word belongs to the command itself, and names nobody. */
    abstract boolean isOwnWord(String typed);

    abstract Reply own(CommandCall call);

    abstract Reply other(CommandCall call, WhoIsMeant.Meant meant);

    /** How the one who asked says it once more with the code. */
    final String again(String command, WhoIsMeant.Meant meant, String code) {
        var about = order == null ? "--user " + meant.person().value() : "--order " + order;
        var limits = Optional.ofNullable(event)
                        .map(name -> " --event \"" + name + "\"")
                        .orElse("")
                + Optional.ofNullable(room).map(id -> " --room " + id.value()).orElse("");
        return "!gdpr " + command + " " + code + " " + about + limits;
    }

    /** The same for the same message, also when it is answered a second time after a crash. */
    static UUID reference(CommandCall call) {
        return UUID.nameUUIDFromBytes(("request " + call.event().value()).getBytes(StandardCharsets.UTF_8));
    }
}
