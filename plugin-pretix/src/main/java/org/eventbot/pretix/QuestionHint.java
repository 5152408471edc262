package org.eventbot.pretix;

import java.util.Optional;

/** What is wrong with an event's question about the Matrix ID, and which clicks in pretix put it right. */
final class QuestionHint {

    private QuestionHint() {}

    static Optional<String> about(Optional<Question> question, String identifier) {
        return question.map(found -> about(found, identifier))
                .orElseGet(() -> Optional.of("The event has no question with the internal identifier \"" + identifier
                        + "\", so nobody can give a Matrix ID. In pretix open the event, Products, Questions, create a"
                        + " question such as \"Your Matrix ID (@name:server)\" of the type \"Text (one line)\", set its"
                        + " internal identifier to \"" + identifier
                        + "\", and tick the products whose buyers are to be invited."));
    }

    private static Optional<String> about(Question question, String identifier) {
        String name = "The event's question \"" + identifier + "\"";
        if (!question.isText()) {
            return Optional.of(name + " does not ask for text. Change its type in pretix to \"Text (one line)\".");
        }
        if (question.items().isEmpty()) {
            return Optional.of(name + " is asked for no product. In pretix tick the products whose buyers are to be"
                    + " invited.");
        }
        if (!question.isAskedWhenOrdering()) {
            return Optional.of(name + " is hidden or asked at check-in only, so buyers do not see it when they order."
                    + " Change that in pretix, in the question's settings.");
        }
        return Optional.empty();
    }
}
