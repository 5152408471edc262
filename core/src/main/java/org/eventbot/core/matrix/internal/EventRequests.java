package org.eventbot.core.matrix.internal;

import java.time.Duration;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import tools.jackson.databind.JsonNode;

/** Sends requests that make events, and counts them. */
@RequiredArgsConstructor
class EventRequests {

    /** A longer wait is that of one invited person (333 seconds on Synapse), and says nothing about the account. */
    private static final Duration LONGEST_OF_ACCOUNT = Duration.ofSeconds(60);

    private final EventMeter meter;

    /** One that is refused only when there were too many events. */
    JsonNode limited(Supplier<JsonNode> request) {
        return send(request, true);
    }

    /** One that has limits of its own as well, such as making or entering rooms: a refusal tells nothing. */
    JsonNode counted(Supplier<JsonNode> request) {
        return send(request, false);
    }

    private JsonNode send(Supplier<JsonNode> request, boolean teaches) {
        var sent = meter.sending();
        try {
            var answer = request.get();
            meter.passed(sent);
            return answer;
        } catch (MatrixException failure) {
            switch (failure.kind()) {
                case RATE_LIMITED -> {
                    if (teaches && failure.retryAfter().compareTo(LONGEST_OF_ACCOUNT) <= 0) {
                        meter.refused(sent, failure.retryAfter());
                    } else {
                        meter.failed(sent);
                    }
                }
                case REFUSED, NOT_FOUND, TOKEN_DEAD -> meter.failed(sent);
                case UNAVAILABLE -> {
                    // Whether it is an event is unknown; it stays counted.
                }
            }
            throw failure;
        }
    }
}
