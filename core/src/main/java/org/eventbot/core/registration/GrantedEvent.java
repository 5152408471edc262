package org.eventbot.core.registration;

import java.util.Optional;
import org.eventbot.core.event.EventKey;
import org.eventbot.core.matrix.RoomId;
import org.eventbot.core.message.Text;

/**
 * An event that an operator granted to a space.
 *
 * @param key the event in its shop
 * @param name as the shop shows it to the public
 * @param space the space, or the room without a space, that holds the grant
 * @param hint what is wrong with the event's set-up, such as a missing question, and how its organizers put it right
 */
public record GrantedEvent(EventKey key, String name, RoomId space, Optional<Text> hint) {}
