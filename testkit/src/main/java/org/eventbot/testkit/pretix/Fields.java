package org.eventbot.testkit.pretix;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eventbot.testkit.http.Answer;
import org.eventbot.testkit.http.Call;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.http.RefusalException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Which fields of an order are wanted: repeated {@code include} and {@code exclude}, each with one dot at most. */
final class Fields {

    private final Set<String> include;
    private final List<String> exclude;
    private final boolean canceledPositions;

    private Fields(Set<String> include, List<String> exclude, boolean canceledPositions) {
        this.include = include;
        this.exclude = exclude;
        this.canceledPositions = canceledPositions;
    }

    static Fields of(Call call) {
        return new Fields(
                new HashSet<>(call.query().getOrDefault("include", List.of())),
                call.query().getOrDefault("exclude", List.of()),
                call.query("include_canceled_positions", "false").equals("true"));
    }

    ObjectNode of(ShopOrder order) {
        ObjectNode json = order.json().deepCopy();
        if (!canceledPositions) {
            dropCanceled((ArrayNode) json.path("positions"));
        }
        ObjectNode chosen = include.isEmpty() ? json : chosen(json);
        exclude.forEach(name -> drop(chosen, name));
        return chosen;
    }

    private static void dropCanceled(ArrayNode positions) {
        for (int i = positions.size() - 1; i >= 0; i--) {
            if (positions.path(i).path("canceled").asBoolean(false)) {
                positions.remove(i);
            }
        }
    }

    private ObjectNode chosen(ObjectNode json) {
        ObjectNode chosen = Json.object();
        json.properties().forEach(field -> {
            String name = field.getKey();
            if (include.contains(name)) {
                chosen.set(name, field.getValue());
            } else if (include.stream().anyMatch(wanted -> wanted.startsWith(name + "."))) {
                chosen.set(name, parts(name, field.getValue()));
            }
        });
        return chosen;
    }

    private JsonNode parts(String name, JsonNode value) {
        if (value.isArray()) {
            ArrayNode parts = Json.object().arrayNode();
            value.forEach(one -> parts.add(parts(name, one)));
            return parts;
        }
        ObjectNode part = Json.object();
        value.properties().forEach(field -> {
            if (include.contains(name + "." + field.getKey())) {
                part.set(field.getKey(), field.getValue());
            }
        });
        return part;
    }

    private static void drop(ObjectNode json, String name) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            json.remove(name);
            return;
        }
        String inner = name.substring(dot + 1);
        for (JsonNode one : json.path(name.substring(0, dot))) {
            dropInner((ObjectNode) one, inner);
        }
    }

    /** pretix falls over an unknown inner field, but passes over a second dot. */
    private static void dropInner(ObjectNode json, String inner) {
        if (inner.indexOf('.') < 0 && json.remove(inner) == null) {
            throw new RefusalException(Answer.html(500));
        }
    }
}
