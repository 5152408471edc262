package org.eventbot.invite;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eventbot.core.outbox.DeliveryOutcome;

/**
 * How far a link is.
 *
 * @param registrations entitled tickets
 * @param invited people who ever were invited into the room
 * @param joined people who are in it
 * @param declined people who said no
 * @param waiting people who are to be invited still
 * @param malformed entitled tickets with a malformed answer
 * @param missing entitled tickets without an answer
 * @param asked entitled tickets of people who asked not to be invited
 * @param failures of the rest, by kind
 */
record LinkCounts(
        long registrations,
        long invited,
        long joined,
        long declined,
        long waiting,
        long malformed,
        long missing,
        long asked,
        List<Counts.Failures> failures) {

    LinkCounts {
        failures = List.copyOf(failures);
    }

    long failed() {
        return malformed + failures.stream().mapToLong(Counts.Failures::number).sum();
    }

    /** The kinds with their numbers, empty when nothing failed. */
    String kinds() {
        var kinds = new ArrayList<String>();
        if (malformed > 0) {
            kinds.add("malformed Matrix ID " + malformed);
        }
        failures.forEach(one -> kinds.add(words(one.how()) + " " + one.number()));
        return kinds.stream().collect(Collectors.joining(", "));
    }

    private static String words(DeliveryOutcome how) {
        return how.words();
    }
}
