package org.eventbot.testbed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Where a program that forgets an event, or erases a person, can be killed: behind each of the steps. */
final class Gate {

    /** The lane of the forgetting of an event. */
    static final String EVENT = "event";

    /** The lane of the erasure of a person. */
    static final String PERSON = "person";

    private static final List<String> OF_EVENT = List.of(
            "DATES",
            "LEDGER",
            "INTAKE",
            "COUNT",
            "STATISTICS",
            "OPEN",
            "MESSAGES",
            "CREDENTIALS",
            "ERASE",
            "VERIFY",
            "KEY",
            "REPORT",
            "REPORT, written down",
            "ROOMS",
            "CLOSE");

    private static final List<String> OF_PERSON = List.of(
            "suppressed",
            "opened",
            "ended by host",
            "ended by invite",
            "erased messages of host",
            "erased registrations of invite",
            "erased invitations of invite",
            "erased reports of invite",
            "erased organizers of invite",
            "erased grants of pretix",
            "erased responsible of retention",
            "verified",
            "closed");

    // Printed, so that a run that fails can be told again: TESTBED_SEED=42 testbed/run --only 'JourneyErasure*'
    private static final long SEED = Optional.ofNullable(System.getenv("TESTBED_SEED"))
            .map(Long::valueOf)
            .orElseGet(System::nanoTime);

    /** Each life of the program costs the time of a start, so all of them are tried only when asked for. */
    private static final int FEW = 2;

    private Gate() {}

    /** Some gates of both lanes; all with {@code TESTBED_KILLS=all}. */
    static List<String> chosen() {
        boolean all = "all".equals(System.getenv("TESTBED_KILLS"));
        System.out.println(
                all ? "The program is killed at all gates" : "The program is killed at gates of seed " + SEED);
        return Stream.of(some(EVENT, OF_EVENT, all), some(PERSON, OF_PERSON, all))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> some(String lane, List<String> gates, boolean all) {
        List<String> shuffled = new ArrayList<>(gates);
        Collections.shuffle(shuffled, new Random(SEED));
        return shuffled.stream()
                .limit(all ? gates.size() : FEW)
                .map(gate -> lane + ' ' + gate)
                .toList();
    }
}
