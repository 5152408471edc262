package org.eventbot.retention;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Choices extends Repository<Choice, UUID> {

    Choice save(Choice choice);

    List<Choice> findByEventId(UUID event);
}
