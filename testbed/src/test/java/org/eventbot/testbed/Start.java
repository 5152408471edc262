package org.eventbot.testbed;

import java.time.Duration;

/**
 * How a program became ready.
 *
 * @param time on the wall
 * @param processor what it used of a processor meanwhile
 */
public record Start(Duration time, Duration processor) {}
