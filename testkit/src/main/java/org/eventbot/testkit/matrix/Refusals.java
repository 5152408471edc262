package org.eventbot.testkit.matrix;

import java.util.Map;
import org.eventbot.testkit.http.Answer;
import org.eventbot.testkit.http.Json;
import org.eventbot.testkit.http.RefusalException;

/** Matrix' standard error answers (client-server API, "Standard error response"), in Synapse's words. */
final class Refusals {

    private Refusals() {}

    static RefusalException of(int status, String errcode, String error) {
        return new RefusalException(answer(status, errcode, error));
    }

    static Answer answer(int status, String errcode, String error) {
        return Answer.json(status, Json.object(Map.of("errcode", errcode, "error", error)));
    }

    static RefusalException forbidden(String error) {
        return of(403, "M_FORBIDDEN", error);
    }

    static RefusalException badState(String error) {
        return of(403, "M_BAD_STATE", error);
    }

    static RefusalException notFound(String error) {
        return of(404, "M_NOT_FOUND", error);
    }

    static RefusalException invalid(String error) {
        return of(400, "M_INVALID_PARAM", error);
    }

    static RefusalException missing(String parameter) {
        return of(400, "M_MISSING_PARAM", "Missing params: ['" + parameter + "']");
    }
}
