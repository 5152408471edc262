package org.eventbot.invite;

import java.util.Set;
import java.util.UUID;

/**
 * What is known while registrations are read.
 *
 * @param round which reading it is
 * @param links who is served by it
 * @param present who was in the rooms just before
 * @param over whether the event is over, so that vanished answers mean nothing; only told for pages that have some
 */
record Reading(Round round, Set<UUID> links, RoomMembers present, boolean over) {

    Reading {
        links = Set.copyOf(links);
    }

    Reading whenOver(boolean now) {
        return new Reading(round, links, present, now);
    }
}
