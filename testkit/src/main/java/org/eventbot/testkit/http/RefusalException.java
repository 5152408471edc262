package org.eventbot.testkit.http;

/** Leaves a double's handler at once with this answer. */
public final class RefusalException extends RuntimeException {

    private final transient Answer answer;

    public RefusalException(Answer answer) {
        super("The double answers HTTP %d".formatted(answer.status()));
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }
}
