package org.eventbot.core.outbox.internal;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** References that come out the same each time: what is asked for twice, also after a crash, is one thing. */
public final class StableReference {

    private StableReference() {}

    /**
     * @param purpose what for
     * @param subject the ID of what it is about
     */
    public static UUID of(String purpose, String subject) {
        return UUID.nameUUIDFromBytes((purpose + " " + subject).getBytes(StandardCharsets.UTF_8));
    }
}
