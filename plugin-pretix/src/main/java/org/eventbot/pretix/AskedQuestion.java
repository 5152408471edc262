package org.eventbot.pretix;

import java.util.Optional;

/**
 * The question that asks for the Matrix ID: the internal identifier by which organizers name it, and the number behind
 * that, which pretix never gives to another one. When an identifier moves to another question, its answers are other
 * people's, or no Matrix IDs at all, and everybody looks as if they had changed theirs.
 */
final class AskedQuestion {

    private final PretixClient client;
    private final EventPath event;
    private final String identifier;

    private final int changes;
    private Optional<Long> number;

    /** @param before how the event was read until now */
    AskedQuestion(PretixClient client, EventPath event, String identifier, Optional<Reading> before) {
        this.client = client;
        this.event = event;
        this.identifier = identifier;
        this.changes = before.map(Reading::questionChanges).orElse(0);
        this.number = before.flatMap(reading -> reading.question(identifier));
    }

    String identifier() {
        return identifier;
    }

    /** What no reading of another question shares, so that everything is read anew when somebody agreed to a change. */
    String mark() {
        return changes == 0 ? identifier : identifier + "#" + changes;
    }

    /** Empty before it was looked up for the first time. */
    Optional<Long> number() {
        return number;
    }

    /** @throws ShopTrouble when there is no such question, or another one than before */
    Question lookUp() {
        Question question = client.question(event, identifier).orElseThrow(() -> QuestionHint.gone(event, identifier));
        if (!number.orElse(question.id()).equals(question.id())) {
            throw QuestionHint.replaced(event, identifier);
        }
        number = Optional.of(question.id());
        return question;
    }
}
