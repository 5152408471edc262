package org.eventbot.core.outbox.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface PersonalMessageRows extends Repository<PersonalMessage, UUID> {

    PersonalMessage save(PersonalMessage message);

    void delete(PersonalMessage message);

    @NativeQuery("select * from core_personal_message where room_id = :room and message_id = :message")
    List<PersonalMessage> findByRoomIdAndMessageId(String room, String message);

    @NativeQuery("select * from core_personal_message where scope_id = :scope and not asked")
    List<PersonalMessage> findByScopeIdAndAskedFalse(UUID scope, Limit limit);

    @NativeQuery("select * from core_personal_message where redact_at <= :time and not asked")
    List<PersonalMessage> findByRedactAtLessThanEqualAndAskedFalse(Instant time, Limit limit);

    @NativeQuery("select count(*) from core_personal_message where scope_id = :scope and failed = :failed")
    long countByScopeIdAndFailed(UUID scope, boolean failed);
}
