package org.eventbot.pretix;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What organizers said about their events' questions. */
interface QuestionChoices extends Repository<QuestionChoice, UUID> {

    QuestionChoice save(QuestionChoice choice);

    Optional<QuestionChoice> findByGrantIdAndEvent(UUID grantId, String event);

    @Modifying
    @Query("delete from PretixQuestion q where q.grantId = :grant")
    int deleteByGrantId(UUID grant);
}
