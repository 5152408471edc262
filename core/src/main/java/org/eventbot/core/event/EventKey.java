package org.eventbot.core.event;

/**
 * Which event of which shop, independent of the address a person typed.
 *
 * @param source the id of the plugin that knows the shop, e.g. {@code pretix}
 * @param server the shop's base address without a trailing slash
 * @param organizer the organizer's short name in the shop
 * @param slug the event's short name at its organizer
 */
public record EventKey(String source, String server, String organizer, String slug) {}
