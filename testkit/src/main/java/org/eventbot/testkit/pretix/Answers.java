package org.eventbot.testkit.pretix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eventbot.testkit.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What ticket holders answered, from the words of a request to those of an answer. */
final class Answers {

    private Answers() {}

    static ArrayNode of(ShopEvent event, JsonNode sent) {
        List<Given> given = new ArrayList<>();
        for (JsonNode answer : sent) {
            given.add(given(event.question(answer.path("question")), answer));
        }
        given.sort(Comparator.comparingInt(Given::place));
        ArrayNode answers = Json.object().arrayNode();
        given.forEach(one -> answers.add(one.json));
        return answers;
    }

    private static Given given(ObjectNode question, JsonNode answer) {
        String text = answer.path("answer").asString("");
        boolean box = Json.text(question, "type").equals("B");
        ObjectNode json = Json.object();
        json.put("question", question.path("id").asInt());
        json.put("answer", box ? (text.equalsIgnoreCase("true") ? "True" : "False") : text);
        json.put("question_identifier", Json.text(question, "identifier"));
        json.putArray("options");
        json.putArray("option_identifiers");
        return new Given(question.path("position").asInt(), json);
    }

    private record Given(int place, ObjectNode json) {}
}
