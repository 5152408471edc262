package org.eventbot.core.outbox.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface PersonalMessageRows extends Repository<PersonalMessage, UUID> {

    PersonalMessage save(PersonalMessage message);

    void delete(PersonalMessage message);

    List<PersonalMessage> findByRoomIdAndMessageId(String room, String message);

    List<PersonalMessage> findByScopeIdAndAskedFalse(UUID scope, Limit limit);

    List<PersonalMessage> findByRedactAtLessThanEqualAndAskedFalse(Instant time, Limit limit);

    long countByScopeIdAndFailed(UUID scope, boolean failed);
}
