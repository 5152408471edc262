package org.eventbot.pretix;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

/** What organizers said about their events' questions. */
interface QuestionChoices extends Repository<QuestionChoice, UUID> {

    QuestionChoice save(QuestionChoice choice);

    @NativeQuery("select * from pretix_question where grant_id = :grantId and event = :event")
    Optional<QuestionChoice> findByGrantIdAndEvent(UUID grantId, String event);

    @Modifying
    @NativeQuery("delete from pretix_question where grant_id = :grant")
    int deleteByGrantId(UUID grant);
}
