package org.eventbot.core.outbox.internal;

import lombok.RequiredArgsConstructor;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.message.CommandPrefix;
import org.eventbot.core.message.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What entries of the outbox carry, as JSON. Everything that the bot says is an {@code m.notice}, which other bots do
 * not answer, and always names whom it mentions (Matrix specification, "m.notice", "User and room mentions").
 */
@RequiredArgsConstructor
class Contents {

    private final JsonMapper json;
    private final CommandPrefix prefix;

    String notice(Text text) {
        return write(message(text));
    }

    /** @param thread the message that the thread begins with; null for an answer in the room itself */
    String reply(Text text, MatrixEventId to, MatrixId sender, @Nullable MatrixEventId thread) {
        var message = message(text);
        if (thread != null) {
            // Clients without threads see a reply (Matrix specification, "Threading").
            message.withObject("/m.relates_to")
                    .put("rel_type", "m.thread")
                    .put("event_id", thread.value())
                    .put("is_falling_back", true);
        }
        message.withObject("/m.relates_to/m.in_reply_to").put("event_id", to.value());
        message.withObject("/m.mentions").putArray("user_ids").add(sender.value());
        return write(message);
    }

    String replyTo(Text text, MatrixEventId to) {
        var message = message(text);
        message.withObject("/m.relates_to/m.in_reply_to").put("event_id", to.value());
        return write(message);
    }

    /** Matrix specification, "Event replacements": the whole new message, and a text for clients that know no edits. */
    String edit(Text text, MatrixEventId message) {
        var edit = message(text)
                .put("body", "* " + prefix.shown(text).plain())
                .put("formatted_body", "* " + prefix.shown(text).html());
        edit.set("m.new_content", message(text));
        edit.putObject("m.relates_to").put("rel_type", "m.replace").put("event_id", message.value());
        return write(edit);
    }

    /** Matrix specification, "Event annotations and reactions". */
    String reaction(MatrixEventId message, String key) {
        var reaction = json.createObjectNode();
        reaction.putObject("m.relates_to")
                .put("rel_type", "m.annotation")
                .put("event_id", message.value())
                .put("key", key);
        return write(reaction);
    }

    private ObjectNode message(Text written) {
        var text = prefix.shown(written);
        var message = json.createObjectNode()
                .put("msgtype", "m.notice")
                .put("body", text.plain())
                .put("format", "org.matrix.custom.html")
                .put("formatted_body", text.html());
        message.putObject("m.mentions");
        return message;
    }

    /** Of whom something is to be done, and why. */
    String about(MatrixId person, String reason) {
        return write(json.createObjectNode().put("person", person.value()).put("reason", reason));
    }

    JsonNode read(String content) {
        return json.readTree(content);
    }

    private String write(ObjectNode node) {
        return json.writeValueAsString(node);
    }
}
