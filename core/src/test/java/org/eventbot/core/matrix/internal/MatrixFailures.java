package org.eventbot.core.matrix.internal;

import java.time.Duration;
import org.eventbot.core.matrix.internal.MatrixException.Kind;

/** What a homeserver may answer instead of doing what was asked. */
public final class MatrixFailures {

    private MatrixFailures() {}

    public static MatrixException rateLimited(Duration wait) {
        return new MatrixException(Kind.RATE_LIMITED, 429, "M_LIMIT_EXCEEDED", wait);
    }

    public static MatrixException forbidden() {
        return forbidden("M_FORBIDDEN");
    }

    public static MatrixException forbidden(String code) {
        return new MatrixException(Kind.REFUSED, 403, code, Duration.ZERO);
    }

    public static MatrixException badRequest() {
        return new MatrixException(Kind.REFUSED, 400, "M_INVALID_PARAM", Duration.ZERO);
    }

    /** The homeserver answers for another one that does not. */
    public static MatrixException remoteDown() {
        return new MatrixException(Kind.UNAVAILABLE, 502, "M_UNKNOWN", Duration.ZERO);
    }

    /** A proxy answers for a homeserver that is down. */
    public static MatrixException proxyOnly() {
        return new MatrixException(Kind.UNAVAILABLE, 502, "", Duration.ZERO);
    }

    public static MatrixException noAnswer() {
        return MatrixException.unreachable(new IllegalStateException("no answer"));
    }

    public static MatrixException deadToken() {
        return new MatrixException(Kind.TOKEN_DEAD, 401, "M_UNKNOWN_TOKEN", Duration.ZERO);
    }
}
