package org.eventbot.testkit.pretix;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.Function;
import org.eventbot.testkit.http.Answer;
import org.eventbot.testkit.http.Call;
import org.eventbot.testkit.http.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists in pages (pretix, "Pagination"): fifty rows at most, whatever is asked for. */
final class Pages {

    private static final int LARGEST = 50;

    private Pages() {}

    static <T> Answer of(Call call, List<T> rows, Function<T, JsonNode> row) {
        int size = size(call);
        int last = Math.max(1, (rows.size() + size - 1) / size);
        int page = number(call, last);
        ObjectNode answer = Json.object().put("count", rows.size());
        answer.put("next", page < last ? address(call, page + 1) : null);
        answer.put("previous", page > 1 ? address(call, page - 1) : null);
        ArrayNode results = answer.putArray("results");
        rows.subList((page - 1) * size, Math.min(page * size, rows.size())).forEach(one -> results.add(row.apply(one)));
        return Answer.ok(answer);
    }

    private static int size(Call call) {
        int wanted = parsed(call.query("page_size", ""), LARGEST);
        return wanted >= 1 && wanted <= LARGEST ? wanted : LARGEST;
    }

    private static int number(Call call, int last) {
        int page = parsed(call.query("page", "1"), 0);
        if (page < 1 || page > last) {
            throw ShopRefusals.detail(404, "Invalid page.");
        }
        return page;
    }

    private static int parsed(String text, int otherwise) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private static @Nullable String address(Call call, int page) {
        Map<String, List<String>> query = new TreeMap<>(call.query());
        query.put("page", List.of(Integer.toString(page)));
        StringJoiner joined = new StringJoiner("&");
        query.forEach((name, values) -> values.forEach(value -> joined.add(encoded(name) + "=" + encoded(value))));
        return "http://" + call.header("host") + call.address().getRawPath() + "?" + joined;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
