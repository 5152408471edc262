package org.eventbot.invite;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often this plugin looks and reports.
 *
 * @param digestInterval the shortest time between two reports to one desk
 * @param snapshotInterval how often the members of a room are read in full
 * @param reconcileInterval how often all registrations of an event are read in full
 */
@ConfigurationProperties("eventbot.invite")
record InviteSettings(
        @DefaultValue("5m") Duration digestInterval,
        @DefaultValue("10m") Duration snapshotInterval,
        @DefaultValue("6h") Duration reconcileInterval) {}
