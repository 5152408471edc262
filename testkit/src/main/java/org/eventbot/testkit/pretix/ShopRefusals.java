package org.eventbot.testkit.pretix;

import java.util.List;
import java.util.Map;
import org.eventbot.testkit.http.Answer;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.http.RefusalException;

/** pretix' error answers, in its words. */
final class ShopRefusals {

    private ShopRefusals() {}

    static RefusalException detail(int status, String detail) {
        Answer answer = Answer.json(status, Json.object().put("detail", detail));
        return new RefusalException(status == 401 ? answer.header("WWW-Authenticate", "Token") : answer);
    }

    static RefusalException noPermission() {
        return detail(403, "You do not have permission to perform this action.");
    }

    static RefusalException notFound(String kind) {
        return detail(404, "No " + kind + " matches the given query.");
    }

    /** A wrong member of a body. */
    static RefusalException field(String field, String error) {
        return new RefusalException(Answer.json(400, Json.of(Map.of(field, List.of(error)))));
    }
}
