package org.eventbot.core.matrix.internal;

import java.time.Duration;

/** The homeserver did not do what was asked. Carries its code, never its text, which may name people. */
public class MatrixException extends RuntimeException {

    /** What follows from a failure. */
    public enum Kind {
        /** Too many events: wait. */
        RATE_LIMITED,
        /** The token is not, or no longer, valid: nothing works until an operator acts. */
        TOKEN_DEAD,
        /** Refused for good: no power, not in the room, a wrong address. */
        REFUSED,
        NOT_FOUND,
        /** The server, or another one behind it, is down or slow; whether it happened is unknown. */
        UNAVAILABLE
    }

    private static final String TOO_LARGE = "with more than can be read";

    private final Kind kind;
    private final int status;
    private final String code;
    private final Duration wait;

    MatrixException(Kind kind, int status, String code, Duration wait) {
        super(
                status == 0
                        ? "The homeserver does not answer (is its address right, and does it run?)"
                        : "The homeserver answered " + status + " " + code);
        this.kind = kind;
        this.status = status;
        this.code = code;
        this.wait = wait;
    }

    static MatrixException unreachable(Throwable cause) {
        var exception = new MatrixException(Kind.UNAVAILABLE, 0, "", Duration.ZERO);
        exception.initCause(cause);
        return exception;
    }

    /** The server answered with more than this program reads. */
    static MatrixException tooLarge() {
        return new MatrixException(Kind.UNAVAILABLE, 200, TOO_LARGE, Duration.ZERO);
    }

    boolean isTooLarge() {
        return code.equals(TOO_LARGE);
    }

    public Kind kind() {
        return kind;
    }

    public int status() {
        return status;
    }

    /** The standard error code, e.g. {@code M_FORBIDDEN}. */
    public String code() {
        return code;
    }

    /** How long the server asks to wait; zero when it does not. */
    public Duration retryAfter() {
        return wait;
    }
}
