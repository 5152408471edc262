package org.eventbot.core.registration;

/**
 * How far somebody has read, in the source's own words; opaque to everyone else, and without anything personal.
 *
 * @param value at most 200 characters
 */
public record Cursor(String value) {}
