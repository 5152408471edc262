package org.eventbot.pretix;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

/** The shop's notifications that were taken lately. */
interface Notifications extends Repository<Notification, UUID> {

    /** Notes one down; 0 when it was there already, even if two calls bring it at the same moment. */
    @Modifying
    @NativeQuery("""
            insert into pretix_notification (id, version, grant_id, notification_id, received_at)
            values (:id, 0, :grant, :number, :at)
            on conflict do nothing""")
    int note(UUID id, UUID grant, long number, Instant at);

    @Modifying
    @NativeQuery("delete from pretix_notification where received_at < :time")
    int deleteOlderThan(Instant time);

    @Modifying
    @NativeQuery("delete from pretix_notification where grant_id = :grant")
    int deleteByGrantId(UUID grant);

    @NativeQuery("select max(received_at) from pretix_notification where grant_id = :grant")
    @Nullable
    Instant lastFor(UUID grant);

    @NativeQuery("select count(*) from pretix_notification")
    long count();
}
