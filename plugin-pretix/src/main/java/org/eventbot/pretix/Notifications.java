package org.eventbot.pretix;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The shop's notifications that were taken lately. */
interface Notifications extends Repository<Notification, UUID> {

    /** Notes one down; 0 when it was there already, even if two calls bring it at the same moment. */
    @Modifying
    @Query(
            nativeQuery = true,
            value = "insert into pretix_notification (id, version, grant_id, notification_id, received_at)"
                    + " values (:id, 0, :grant, :number, :at) on conflict do nothing")
    int note(UUID id, UUID grant, long number, Instant at);

    @Modifying
    @Query("delete from Notification n where n.receivedAt < :time")
    int deleteOlderThan(Instant time);

    @Modifying
    @Query("delete from Notification n where n.grantId = :grant")
    int deleteByGrantId(UUID grant);

    @Query("select max(n.receivedAt) from Notification n where n.grantId = :grant")
    @Nullable
    Instant lastFor(UUID grant);

    long count();
}
