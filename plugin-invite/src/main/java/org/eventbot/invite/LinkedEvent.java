package org.eventbot.invite;

import org.eventbot.core.event.Event;

/**
 * A link with its event.
 *
 * @param link as stored
 * @param event as registered
 */
record LinkedEvent(Link link, Event event) {}
