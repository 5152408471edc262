package org.eventbot.testkit.matrix;

/** Who asks, on which device. */
record Session(Account account, String device, String token) {

    String user() {
        return account.id();
    }
}
