package org.eventbot.core.matrix.internal;

/**
 * A login that outlives the process.
 *
 * @param account which account on which homeserver it belongs to
 * @param device the account's device, the same for ever
 * @param token empty until the first login
 */
record KeptSession(String account, String device, String token) {

    KeptSession with(String newToken) {
        return new KeptSession(account, device, newToken);
    }

    @Override
    public String toString() {
        return "[kept session]";
    }
}
