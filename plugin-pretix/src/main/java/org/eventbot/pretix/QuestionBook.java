package org.eventbot.pretix;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.transaction.annotation.Transactional;

/** Knows which question of an event asks for the Matrix ID. */
@RequiredArgsConstructor
class QuestionBook {

    private final QuestionChoices choices;
    private final String usual;

    /** The question's internal identifier: what the organizers chose, else what the operators set. */
    @Transactional(readOnly = true)
    String identifier(Grant grant, EventPath event) {
        return choices.findByGrantIdAndEvent(grant.getId(), event.slug())
                .map(QuestionChoice::getIdentifier)
                .orElse(usual);
    }

    @Transactional
    void choose(Grant grant, EventPath event, String identifier) {
        var choice = choices.findByGrantIdAndEvent(grant.getId(), event.slug())
                .orElseGet(() -> new QuestionChoice(UUID.randomUUID(), grant.getId(), event.slug(), identifier));
        choice.become(identifier);
        choices.save(choice);
    }
}
