package org.eventbot.invite;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often this plugin looks and reports.
 *
 * @param digestInterval the shortest time between two reports to one desk
 * @param snapshotInterval how often the members of a room are read in full
 * @param reconcileInterval how often all registrations of an event are read in full
 */
@Validated
@ConfigurationProperties("eventbot.invite")
record InviteSettings(
        @NotNull @DefaultValue("5m") Duration digestInterval,
        @NotNull @DefaultValue("10m") Duration snapshotInterval,
        @NotNull @DefaultValue("6h") Duration reconcileInterval) {}
