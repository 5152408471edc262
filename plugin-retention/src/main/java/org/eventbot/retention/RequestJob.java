package org.eventbot.retention;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.job.Job;
import org.eventbot.core.job.Jobs;

/** Goes on with a request until it is done; after a failure later and later, at least once an hour. */
@RequiredArgsConstructor
class RequestJob implements Job {

    static final String NAME = "retention-request";

    private static final Duration LONGEST = Duration.ofHours(1);

    private final Register register;
    private final Erasing erasing;
    private final RightsWords words;
    private final Backups backups;
    private final Jobs jobs;
    private final Clock clock;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID id) {
        register.open(id).ifPresent(this::proceed);
    }

    private void proceed(Asked asked) {
        Optional<String> left =
                asked.kind() == RequestKind.ERASE ? erasing.proceed(asked) : erasing.proceedWithObjection(asked);
        if (left.isPresent()) {
            register.stuck(asked.id(), left.get());
            jobs.at(NAME, asked.id(), clock.instant().plus(pause(asked.attempts())));
        } else if (asked.kind() == RequestKind.ERASE) {
            register.end(asked, words.done(asked, register.parts(asked.id()), backups.words()));
        } else {
            register.end(asked, null);
        }
    }

    private static Duration pause(int attempts) {
        var pause = Duration.ofSeconds(5L << Math.min(attempts, 12));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
