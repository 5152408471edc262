package org.eventbot.testkit.http;

import tools.jackson.databind.JsonNode;

/**
 * A server refused what a test client asked of it. The message names neither people nor rooms; a test that wants more
 * reads {@link #body()}.
 */
public class UnexpectedAnswerException extends RuntimeException {

    private final int status;
    private final transient JsonNode body;

    UnexpectedAnswerException(String method, int status, JsonNode body) {
        super("Expected success from a %s, found HTTP %d %s. Look at body() for the server's own words."
                .formatted(method, status, Json.text(body, "errcode")));
        this.status = status;
        this.body = body;
    }

    /** The HTTP status of the answer. */
    public int status() {
        return status;
    }

    /** Matrix' error code such as {@code M_FORBIDDEN}; empty where the server gave none, as pretix does. */
    public String errcode() {
        return Json.text(body, "errcode");
    }

    /** The whole answer; a missing node if it was not JSON. */
    public JsonNode body() {
        return body;
    }
}
