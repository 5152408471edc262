package org.eventbot.retention;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CopyLinks extends Repository<CopyLink, UUID> {

    CopyLink save(CopyLink link);

    Optional<CopyLink> findByTokenIndexAndEndsAtGreaterThan(UUID tokenIndex, Instant now);

    /** Of several who come at once one gets it. */
    @Modifying
    @Query("delete from RetentionCopyLink l where l.id = :id")
    int use(UUID id);

    @Modifying
    @Query("delete from RetentionCopyLink l where l.endsAt <= :now")
    int deleteEnded(Instant now);
}
