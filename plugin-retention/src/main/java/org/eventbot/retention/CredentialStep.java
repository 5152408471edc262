package org.eventbot.retention;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.event.EventRegistry;
import org.eventbot.core.privacy.CredentialHolder.Credential.State;

/** Revokes what was given to the bot for the event. What only a person can revoke is told in the report. */
@RequiredArgsConstructor
class CredentialStep implements PurgeStep {

    private static final Duration LOOK_AGAIN = Duration.ofMinutes(10);

    /** A server that is gone for good must not keep what the bot holds. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    private final EventRegistry events;
    private final Credentials credentials;
    private final Clock clock;

    @Override
    public Step step() {
        return Step.CREDENTIALS;
    }

    @Override
    public Outcome take(Purge purge) {
        var states = events.find(purge.getId()).map(credentials::revoke).orElse(List.of());
        var silent = states.stream().anyMatch(one -> one.state() == State.UNKNOWN);
        return silent && purge.getBegunAt().plus(PATIENCE).isAfter(clock.instant())
                ? Outcome.later("for the shop's server, to revoke what the bot was given there", LOOK_AGAIN)
                : Outcome.done();
    }
}
