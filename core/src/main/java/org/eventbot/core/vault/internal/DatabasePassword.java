package org.eventbot.core.vault.internal;

import java.util.Base64;

/**
 * The password of the embedded database's encrypted file: derived from the ring key, so it need not be stored or
 * entered, and is the same after every start. The database opens before anything else, hence without Spring.
 */
public final class DatabasePassword {

    private static final int BYTES = 32;

    private final String value;

    private DatabasePassword(String value) {
        this.value = value;
    }

    /** @throws org.eventbot.core.vault.VaultException when the keys cannot be opened */
    public static DatabasePassword of(VaultSettings settings) {
        byte[] secret = KeyRing.open(settings).derive("database password", BYTES);
        return new DatabasePassword(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** Letters, digits, dash and underscore; H2 separates its two passwords by a blank. */
    public String value() {
        return value;
    }

    @Override
    public String toString() {
        return "[database password]";
    }
}
