package org.eventbot.pretix;

/** A pretix that the bot may talk to. */
record Connection(BaseAddress base, PretixClient client) {}
