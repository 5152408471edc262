package org.eventbot.retention;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.vault.Scope;
import org.eventbot.core.vault.Vault;
import org.jspecify.annotations.Nullable;

/**
 * Binds what somebody confirms to what that person was shown: a short code that comes out differently when anything of it
 * has changed, for somebody else, and after an hour or two. Nothing is stored for it.
 */
@RequiredArgsConstructor
class ConfirmationCode {

    private static final String LABEL = "retention.confirmation";
    private static final long SECONDS = 3600;
    private static final int LENGTH = 6;

    private final Vault vault;
    private final Clock clock;

    /**
     * @param asker who has to confirm
     * @param what all that was shown
     */
    String of(String asker, String what) {
        return at(asker, what, hour());
    }

    boolean fits(@Nullable String typed, String asker, String what) {
        var code = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        return code.equals(at(asker, what, hour())) || code.equals(at(asker, what, hour() - 1));
    }

    /** Whether it could be such a code, rather than a word. */
    static boolean looksLikeOne(String typed) {
        return typed.strip().matches("(?i)[0-9a-f]{" + LENGTH + "}");
    }

    private long hour() {
        return clock.instant().getEpochSecond() / SECONDS;
    }

    private String at(String asker, String what, long hour) {
        UUID bits = vault.index(Scope.host(), LABEL, hour + "\n" + asker + "\n" + what);
        return bits.toString().substring(0, LENGTH);
    }
}
