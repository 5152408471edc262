package org.eventbot.invite;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.registration.Registration;
import org.eventbot.core.registration.RegistrationPage;
import org.jspecify.annotations.Nullable;

/** When an event is over; asked once in a reading, and only if it matters. */
@RequiredArgsConstructor
class EventEnd {

    private final Supplier<Optional<Instant>> ask;
    private final Clock clock;
    private @Nullable Optional<Instant> told;

    /** Whether missing answers on the page mean nothing any more. */
    boolean isOverFor(RegistrationPage page) {
        return page.registrations().stream().anyMatch(EventEnd::lacksAnswer) && isOver();
    }

    private boolean isOver() {
        if (told == null) {
            told = ask.get();
        }
        return told.filter(end -> end.isBefore(clock.instant())).isPresent();
    }

    private static boolean lacksAnswer(Registration registration) {
        return registration.entitlement().isEntitled()
                && registration
                        .answer()
                        .filter(given -> !given.value().isBlank())
                        .isEmpty();
    }
}
