package org.eventbot.bench;

import java.util.EnumSet;
import java.util.Set;

/** Measures what was asked for, one after the other, and prints a line for each figure. Started by {@code bench/run}. */
public final class Bench {

    private Bench() {}

    /** @param arguments names of {@link Part}s; none for all */
    public static void main(String[] arguments) {
        Set<Part> wanted = EnumSet.noneOf(Part.class);
        for (String argument : arguments) {
            wanted.add(Part.named(argument));
        }
        run(wanted.isEmpty() ? EnumSet.allOf(Part.class) : wanted);
    }

    private static void run(Set<Part> parts) {
        if (parts.contains(Part.FETCH)) {
            FetchBench.run();
        }
        if (parts.contains(Part.WEBHOOK)) {
            WebhookBench.run();
        }
        if (parts.contains(Part.INVITE) || parts.contains(Part.MEMORY)) {
            InviteBench.run();
        }
        if (parts.contains(Part.START)) {
            StartBench.run();
        }
        if (parts.contains(Part.ACCESS)) {
            AccessBench.run();
        }
    }
}
