package org.eventbot.core.privacy;

import java.time.Instant;
import java.util.List;
import org.eventbot.core.vault.Scope;

/** A plugin's bean for scopes that are no events but periods of its own, such as a month or a release. */
public interface OwnScopes {

    /** The plugin's id. */
    String owner();

    /** Every scope of which something is kept. */
    List<Period> all();

    /**
     * One of them.
     *
     * @param name for people, e.g. {@code karma of 2026-11}
     * @param end when it is over; what the declarations promise counts from here
     */
    record Period(Scope scope, String name, Instant end) {}
}
