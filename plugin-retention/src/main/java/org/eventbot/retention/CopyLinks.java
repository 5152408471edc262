package org.eventbot.retention;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface CopyLinks extends Repository<CopyLink, UUID> {

    CopyLink save(CopyLink link);

    @NativeQuery("select * from retention_link where token_index = :tokenIndex and ends_at > :now")
    Optional<CopyLink> findByTokenIndexAndEndsAtGreaterThan(UUID tokenIndex, Instant now);

    /** Of several who come at once one gets it. */
    @Modifying
    @NativeQuery("delete from retention_link where id = :id")
    int use(UUID id);

    @Modifying
    @NativeQuery("delete from retention_link where ends_at <= :now")
    int deleteEnded(Instant now);
}
