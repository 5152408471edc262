package org.eventbot.pretix;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;

/** One of the shop's notifications that was taken. */
@Entity
@Table(name = Notification.TABLE)
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class Notification {

    static final String TABLE = "pretix_notification";

    @Id
    private UUID id;

    @Version
    private Long version;

    private UUID grantId;
    private Long notificationId;
    private Instant receivedAt;
}
