package org.eventbot.retention;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.job.Job;
import org.eventbot.core.job.Jobs;
import org.eventbot.core.room.OperatorNews;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Tells the operators of requests that take long: when half of their time is over, four fifths, and all of it. */
@RequiredArgsConstructor
class RequestReminders implements Job {

    static final String NAME = "retention-reminders";

    private static final UUID SUBJECT = new UUID(0, 0);
    private static final Duration PERIOD = Duration.ofHours(6);
    private static final List<Integer> MOMENTS = List.of(100, 80, 50);

    private final Register register;
    private final RightsWords words;
    private final OperatorNews operators;
    private final Jobs jobs;
    private final Clock clock;

    @EventListener(ApplicationReadyEvent.class)
    void plan() {
        jobs.every(NAME, SUBJECT, PERIOD);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID subject) {
        register.open().forEach(this::remind);
    }

    private void remind(Request request) {
        var whole = Duration.between(request.getReceivedAt(), request.getDueAt());
        var passed = Duration.between(request.getReceivedAt(), clock.instant());
        MOMENTS.stream()
                .filter(percent -> passed.compareTo(whole.multipliedBy(percent).dividedBy(100)) >= 0)
                .findFirst()
                .filter(percent -> percent > request.getReminded())
                .ifPresent(percent -> remind(request, percent));
    }

    private void remind(Request request, int percent) {
        var reference =
                UUID.nameUUIDFromBytes(("reminder " + request.getId() + percent).getBytes(StandardCharsets.UTF_8));
        operators.tell(reference, RightsDeclarations.OWNER, words.reminder(request, percent));
        register.reminded(request.getId(), percent);
    }
}
