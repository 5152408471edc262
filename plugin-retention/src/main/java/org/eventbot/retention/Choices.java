package org.eventbot.retention;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface Choices extends Repository<Choice, UUID> {

    Choice save(Choice choice);

    @NativeQuery("select * from retention_choice where event_id = :event")
    List<Choice> findByEventId(UUID event);
}
