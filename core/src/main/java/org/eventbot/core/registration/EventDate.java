package org.eventbot.core.registration;

import java.time.Instant;

/**
 * One date of a series.
 *
 * @param id as in {@link Registration#subevent()}
 * @param name as the shop shows it to the public
 * @param start when it begins
 */
public record EventDate(long id, String name, Instant start) {}
