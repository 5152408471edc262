package org.eventbot.pretix;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.Event;
import org.eventbot.core.registration.RegistrationSignal;
import org.springframework.transaction.annotation.Transactional;

/** Passes each notification of the shop on once. */
@RequiredArgsConstructor
class NotificationInbox {

    /** pretix tries again for some 60 hours, and later if somebody asks it to. */
    static final Duration KEPT = Duration.ofDays(7);

    private final Notifications notifications;
    private final RegistrationSignal signal;
    private final Clock clock;

    /** Notes the notification and what follows from it in one transaction: both happen, or neither. */
    @Transactional
    void take(UUID grant, long notification, Event event) {
        Instant now = clock.instant();
        notifications.deleteOlderThan(now.minus(KEPT));
        if (notifications.note(UUID.randomUUID(), grant, notification, now) > 0) {
            signal.changed(event.id());
        }
    }

    /** When the shop called for the grant the last time, as far as that is kept. */
    @Transactional(readOnly = true)
    Optional<Instant> lastFor(UUID grant) {
        return Optional.ofNullable(notifications.lastFor(grant));
    }
}
