package org.eventbot.core.outbox.internal;

import lombok.RequiredArgsConstructor;
import org.eventbot.core.matrix.MatrixEventId;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.message.Text;
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

    String notice(Text text) {
        return write(message(text));
    }

    String reply(Text text, MatrixEventId to, MatrixId sender) {
        var message = message(text);
        message.withObject("/m.relates_to/m.in_reply_to").put("event_id", to.value());
        message.withObject("/m.mentions").putArray("user_ids").add(sender.value());
        return write(message);
    }

    private ObjectNode message(Text text) {
        var message = json.createObjectNode()
                .put("msgtype", "m.notice")
                .put("body", text.plain())
                .put("format", "org.matrix.custom.html")
                .put("formatted_body", text.html());
        message.putObject("m.mentions");
        return message;
    }

    String invitation(MatrixId person, String reason) {
        return write(json.createObjectNode().put("person", person.value()).put("reason", reason));
    }

    JsonNode read(String content) {
        return json.readTree(content);
    }

    private String write(ObjectNode node) {
        return json.writeValueAsString(node);
    }
}
