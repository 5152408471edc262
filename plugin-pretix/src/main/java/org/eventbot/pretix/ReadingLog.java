package org.eventbot.pretix;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.command.Refusal;
import org.eventbot.core.registration.RegistrationSignal;
import org.eventbot.pretix.ShopTrouble.Kind;
import org.springframework.transaction.annotation.Transactional;

/** Notes how readings end, and tells of a trouble once and of its end once. */
@RequiredArgsConstructor
class ReadingLog {

    private final Readings readings;
    private final RegistrationSignal signal;
    private final Clock clock;

    @Transactional
    void succeeded(UUID event, AskedQuestion question) {
        Reading reading = reading(event);
        question.number().ifPresent(number -> reading.asked(question.identifier(), number));
        boolean recovered = reading.succeed(clock.instant());
        readings.save(reading);
        if (recovered) {
            signal.recovered(event);
        }
    }

    @Transactional
    void failed(UUID event, Refusal why) {
        Reading reading = reading(event);
        boolean news = reading.fail(clock.instant(), kind(why), why.text().plain());
        readings.save(reading);
        if (news) {
            signal.troubled(event, why.text());
        }
    }

    /** Organizers said which question it is. @return whether another one was read under that identifier before */
    @Transactional
    boolean choose(UUID event, Question question) {
        Reading reading = reading(event);
        boolean other = reading.choose(question.identifier(), question.id());
        readings.save(reading);
        return other;
    }

    @Transactional(readOnly = true)
    Optional<Reading> find(UUID event) {
        return readings.findById(event);
    }

    private Reading reading(UUID event) {
        return readings.findById(event).orElseGet(() -> new Reading(event));
    }

    // A server that falls over breaks connections, times out and answers 502 in turns; that is one trouble.
    private static String kind(Refusal why) {
        if (why instanceof ShopTrouble trouble) {
            return trouble.kind().isPassing()
                    ? Kind.DOWN.name()
                    : trouble.kind().name();
        }
        return "NOT_GRANTED";
    }
}
