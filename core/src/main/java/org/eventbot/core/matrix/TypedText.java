package org.eventbot.core.matrix;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text that may be a Matrix ID, and the search for what it could have meant.
 *
 * @param typed exactly as it was given
 * @param hint the homeserver that people mean who name none
 */
record TypedText(String typed, ServerNameHint hint) {

    private static final Pattern FEDIVERSE = Pattern.compile("@([^@:\\s]+)@([^@\\s]+)");
    private static final Pattern MAIL = Pattern.compile("(?:mailto:)?([^@:\\s]+)@([^@\\s]+)");
    private static final Pattern NO_SIGN = Pattern.compile("[^@:/\\s#!]+:[^@\\s/]+");
    private static final Pattern NO_SERVER = Pattern.compile("@([^@:\\s]+):?");
    private static final Pattern BARE_NAME = Pattern.compile("[A-Za-z0-9._=/+-]*[A-Za-z0-9][A-Za-z0-9._=/+-]*");

    MatrixIdReading read() {
        var hidden = HiddenCharacters.describe(typed);
        if (hidden.isPresent()) {
            return malformed(hidden.get(), asSuggestion(HiddenCharacters.asItLooks(typed)));
        }
        return MatrixId.parse(typed).map(TypedText::understood).orElseGet(this::misunderstood);
    }

    private static MatrixIdReading understood(MatrixId id) {
        var unusual = Unusualness.of(id);
        return unusual.isEmpty()
                ? new MatrixIdReading.Valid(id)
                : new MatrixIdReading.Unusual(id, String.join(", ", unusual));
    }

    private MatrixIdReading misunderstood() {
        if (typed.isBlank()) {
            return malformed("nothing was typed", Optional.empty());
        }
        if (!typed.equals(typed.strip())) {
            return malformed("there is a blank before or after it", asSuggestion(typed.strip()));
        }
        if (MatrixLink.isLink(typed)) {
            return ofLink(new MatrixLink(typed));
        }
        if (typed.startsWith("#") || typed.startsWith("!")) {
            return malformed("it is the address of a room, not of a person", Optional.empty());
        }
        return ofWords();
    }

    private MatrixIdReading ofLink(MatrixLink link) {
        if (link.leadsToRoom()) {
            return malformed("it is a link to a room, not to a person", Optional.empty());
        }
        return malformed("it is a link instead of a Matrix ID", link.person());
    }

    /** What is left is no ID, no link and no room: looks for IDs within it, then for forgotten parts. */
    private MatrixIdReading ofWords() {
        var within = IdsWithin.find(typed);
        if (within.size() > 1) {
            return malformed("it contains more than one Matrix ID", Optional.empty());
        }
        if (within.size() == 1) {
            return malformed("it contains more than a Matrix ID", Optional.of(within.get(0)));
        }
        return isTooLong() ? malformed("it is longer than 255 bytes", Optional.empty()) : ofForgottenParts();
    }

    private boolean isTooLong() {
        return typed.getBytes(StandardCharsets.UTF_8).length > MatrixId.MOST_BYTES;
    }

    private MatrixIdReading ofForgottenParts() {
        var fediverse = FEDIVERSE.matcher(typed);
        if (fediverse.matches()) {
            return malformed(
                    "it is written like an address of the Fediverse", join(fediverse.group(1), fediverse.group(2)));
        }
        var mail = MAIL.matcher(typed);
        if (mail.matches()) {
            return malformed("it is written like a mail address", join(mail.group(1), mail.group(2)));
        }
        if (NO_SIGN.matcher(typed).matches()) {
            return malformed("the @ in front is missing", MatrixId.parse("@" + typed));
        }
        return ofNames();
    }

    private MatrixIdReading ofNames() {
        var noServer = NO_SERVER.matcher(typed);
        if (noServer.matches()) {
            return malformed("the homeserver behind the name is missing", onHintedServer(noServer.group(1)));
        }
        if (BARE_NAME.matcher(typed).matches()) {
            return malformed("it is only a name, without @ and homeserver", onHintedServer(typed));
        }
        if (typed.startsWith("@") && typed.indexOf(':') > 0) {
            return malformed("what follows the colon is not the name of a homeserver", withoutBlanks());
        }
        return malformed("it is not a Matrix ID, which looks like @name:example.org", Optional.empty());
    }

    private Optional<MatrixId> withoutBlanks() {
        return MatrixId.parse(String.join("", List.of(typed.split("\\s+"))));
    }

    private Optional<MatrixId> onHintedServer(String name) {
        return hint.serverName().flatMap(server -> join(name, server));
    }

    private static Optional<MatrixId> join(String name, String server) {
        return MatrixId.parse("@" + name + ":" + server);
    }

    private Optional<MatrixId> asSuggestion(String repaired) {
        return new TypedText(repaired, hint)
                .read()
                .fold(Optional::of, (id, warning) -> Optional.of(id), (reason, suggestion) -> suggestion);
    }

    private static MatrixIdReading malformed(String reason, Optional<MatrixId> suggestion) {
        return new MatrixIdReading.Malformed(reason, suggestion);
    }

    @Override
    public String toString() {
        return "[typed]";
    }
}
