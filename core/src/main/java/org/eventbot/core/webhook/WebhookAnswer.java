package org.eventbot.core.webhook;

/** The status of the answer; its body is always empty, since callers store it. */
public enum WebhookAnswer {
    TAKEN(204),
    BAD_REQUEST(400),
    UNAUTHORIZED(401),
    GONE(410);

    private final int status;

    WebhookAnswer(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }
}
