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
import org.eventbot.core.matrix.RoomId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
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

    @Mixin
    final PersonOptions about = new PersonOptions();

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
        return who.find(call, about.nameNobody() ? word : about.order, about.user, about.event, room)
                .map(meant -> other(call, meant))
                .orElseGet(() -> Reply.of(words.nothing()));
    }

    private boolean isAboutSender(CommandCall call) {
        return about.order == null
                && (about.user == null || about.user.equals(call.sender()))
                && (word == null || isOwnWord(word));
    }

    /** Whether the word belongs to the command itself, and names nobody. */
    abstract boolean isOwnWord(String typed);

    abstract Reply own(CommandCall call);

    abstract Reply other(CommandCall call, WhoIsMeant.Meant meant);

    /** How the one who asked says it once more with the code. */
    final String again(String command, WhoIsMeant.Meant meant, String code) {
        var person = about.order == null ? "--user " + meant.person().value() : "--order " + about.order;
        var limits = Optional.ofNullable(about.event)
                        .map(name -> " --event \"" + name + "\"")
                        .orElse("")
                + Optional.ofNullable(room).map(id -> " --room " + id.value()).orElse("");
        return "!gdpr " + command + " " + code + " " + person + limits;
    }

    /** The same for the same message, also when it is answered a second time after a crash. */
    static UUID reference(CommandCall call) {
        return UUID.nameUUIDFromBytes(("request " + call.event().value()).getBytes(StandardCharsets.UTF_8));
    }
}
