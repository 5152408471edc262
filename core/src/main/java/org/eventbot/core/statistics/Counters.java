package org.eventbot.core.statistics;

/**
 * Totals of one event.
 *
 * @param registrations entitled tickets
 * @param invited distinct persons who ever were invited
 * @param joined distinct persons who ever came
 * @param failed entitled tickets whose holder could not be invited
 */
public record Counters(long registrations, long invited, long joined, long failed) {

    public Counters plus(Counters other) {
        return new Counters(
                registrations + other.registrations,
                invited + other.invited,
                joined + other.joined,
                failed + other.failed);
    }
}
