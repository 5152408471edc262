package org.eventbot.testkit.http;

import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** The one way in which this module reads and writes JSON. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /** An empty object to fill. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** The tree of maps, lists, records and plain values. */
    public static JsonNode of(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** The object with these members. */
    public static ObjectNode object(Map<String, ?> members) {
        return MAPPER.valueToTree(members);
    }

    /** What was sent; a missing node for an empty text and for one that is not JSON, such as a page of HTML. */
    public static JsonNode lenient(String text) {
        try {
            return text.isBlank() ? MissingNode.getInstance() : MAPPER.readTree(text);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    /** The text at a member; empty where there is none. */
    public static String text(JsonNode node, String member) {
        JsonNode found = node.path(member);
        return found.isString() ? found.stringValue() : "";
    }
}
