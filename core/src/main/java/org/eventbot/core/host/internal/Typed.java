package org.eventbot.core.host.internal;

import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.matrix.internal.RoomEvent;
import org.eventbot.core.message.CommandPrefix;

/** What of a message is meant for the bot: what begins with the prefix, or with the bot's name. */
@RequiredArgsConstructor
class Typed {

    private final CommandPrefix prefix;
    private final BotName bot;

    /**
     * @param words behind the prefix or the name
     * @param byName whether the bot was named, so that no other bot can be meant
     */
    record Said(String words, boolean byName) {

        @Override
        public String toString() {
            return "[said]";
        }
    }

    /**
     * The words that follow. Notices are never answered, since other bots write them; an edited command is not run again
     * (Matrix specification, "m.notice", "Event replacements").
     */
    Optional<Said> command(RoomEvent event) {
        if (!event.type().equals("m.room.message")
                || event.text("msgtype").filter("m.text"::equals).isEmpty()
                || isEdit(event)) {
            return Optional.empty();
        }
        return WrittenText.of(event).flatMap(text -> behindPrefix(text)
                .map(words -> new Said(words, false))
                .or(() -> behindName(text, event).map(words -> new Said(words, true))));
    }

    private static boolean isEdit(RoomEvent event) {
        return "m.replace"
                .equals(event.content().path("m.relates_to").path("rel_type").asString(""));
    }

    private Optional<String> behindPrefix(String text) {
        return text.startsWith(prefix.commandPrefix())
                ? beginningWithALetter(text.substring(prefix.commandPrefix().length()))
                : Optional.empty();
    }

    private Optional<String> behindName(String text, RoomEvent event) {
        if (begins(text, bot.id())) {
            return words(text, bot.id().length(), true);
        }
        var isMentioned = mentions(event);
        var start = text.startsWith("@") ? 1 : 0;
        // The profile is asked for only when it can matter.
        if (!isMentioned && text.indexOf(':') < 0 && text.indexOf(',') < 0) {
            return Optional.empty();
        }
        return bot.names().stream()
                .filter(name -> begins(text.substring(start), name))
                .findFirst()
                .flatMap(name -> words(text, start + name.length(), isMentioned));
    }

    /** A name alone may be any word of a sentence; a colon or comma behind it, or a mention, makes it an address. */
    private Optional<String> words(String text, int end, boolean isMentioned) {
        var rest = text.substring(end);
        var isAddress = rest.startsWith(":") || rest.startsWith(",");
        if (!isAddress && !(isMentioned && rest.matches("(?s)\\s.*"))) {
            return Optional.empty();
        }
        var words = rest.substring(1).strip();
        return behindPrefix(words).or(() -> beginningWithALetter(words));
    }

    private boolean mentions(RoomEvent event) {
        for (var person : event.content().path("m.mentions").path("user_ids")) {
            if (bot.id().equals(person.asString(""))) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(String text, String name) {
        return text.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT));
    }

    private static Optional<String> beginningWithALetter(String words) {
        return Optional.of(words).filter(text -> !text.isEmpty() && Character.isLetter(text.charAt(0)));
    }
}
