package org.eventbot.pretix;

import java.time.Duration;
import java.util.Optional;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.message.Text;
import org.jspecify.annotations.Nullable;

/** pretix did not give what was asked of it; the words say why, and what to do. */
final class ShopTrouble extends Refusal {

    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final @Nullable Duration retryAfter;

    ShopTrouble(Kind kind, @Nullable Duration retryAfter, String template, Object... values) {
        super(template, values);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    ShopTrouble(Kind kind, String template, Object... values) {
        this(kind, null, template, values);
    }

    ShopTrouble(Kind kind, Text text) {
        super(text);
        this.kind = kind;
        this.retryAfter = null;
    }

    Kind kind() {
        return kind;
    }

    /** How long pretix wants to be left alone, if it says so. */
    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** What went wrong. */
    enum Kind {
        UNREACHABLE(true),
        BROKEN(true),
        SLOW(true),
        /** Too many requests (pretix, "Rate limiting"). */
        LIMITED(true),
        /** Something else holds what the request needs. */
        BUSY(true),
        DOWN(true),
        REDIRECTED(true),
        WEB_PAGE(true),
        TOKEN(true),
        FORBIDDEN(false),
        UNKNOWN(false),
        REFUSED(false),
        CHANGED_API(false),
        TOO_BIG(false),
        NO_QUESTION(false),
        OTHER_QUESTION(false);

        private final boolean ofConnection;

        Kind(boolean ofConnection) {
            this.ofConnection = ofConnection;
        }

        /** Whether nothing at all can be had of this pretix while it lasts. */
        boolean isOfConnection() {
            return ofConnection;
        }

        /** Whether it mostly ends by itself. */
        boolean isPassing() {
            return ofConnection && compareTo(DOWN) <= 0;
        }
    }
}
