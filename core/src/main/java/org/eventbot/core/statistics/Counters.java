package org.eventbot.core.statistics;

/**
 * Totals of one event.
 *
 * @param registrations entitled tickets
 * @param invited distinct persons who ever were invited
 * @param joined distinct persons who ever came
 * @param declined distinct persons who said no, and came nowhere
 * @param failed entitled tickets whose holder could not be invited
 */
public record Counters(long registrations, long invited, long joined, long declined, long failed) {

    /** Nothing happened. */
    public static final Counters NONE = new Counters(0, 0, 0, 0, 0);

    public Counters plus(Counters other) {
        return new Counters(
                registrations + other.registrations,
                invited + other.invited,
                joined + other.joined,
                declined + other.declined,
                failed + other.failed);
    }
}
