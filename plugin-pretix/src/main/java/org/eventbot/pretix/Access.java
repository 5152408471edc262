package org.eventbot.pretix;

/** What a token is for, in the words that help somebody who gave the bot too little. */
enum Access {
    REGISTRATIONS("read", "access to the event, with the permission to view orders"),
    WEBHOOKS("manage", "the organizer's permission to change general settings");

    private final String verb;
    private final String permission;

    Access(String verb, String permission) {
        this.verb = verb;
        this.permission = permission;
    }

    String verb() {
        return verb;
    }

    String permission() {
        return permission;
    }
}
