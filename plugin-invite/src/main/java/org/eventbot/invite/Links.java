package org.eventbot.invite;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What is to be changed is read with a lock: the pump, the sync loop and the jobs meet in the same rows. */
interface Links extends Repository<Link, UUID> {

    Link save(Link link);

    Optional<Link> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from InviteLink l where l.id = :id")
    Optional<Link> lock(UUID id);

    Optional<Link> findByEventIdAndRoomId(UUID eventId, String roomId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from InviteLink l where l.progressId = :reference")
    Optional<Link> lockByProgress(UUID reference);

    /** Those of a room that did not end. */
    @Query(
            "select l from InviteLink l where l.roomId = :roomId and l.state not in (ENDED, PURGING) order by l.createdAt")
    List<Link> findLive(String roomId);

    /** Those that report to a desk and did not end. */
    @Query(
            "select l from InviteLink l where l.deskRoomId = :desk and l.state not in (ENDED, PURGING) order by l.createdAt")
    List<Link> findReportingTo(String desk);

    List<Link> findByRoomIdOrderByCreatedAt(String roomId);

    List<Link> findByEventId(UUID eventId);

    List<Link> findByState(LinkState state);

    List<Link> findByEventIdAndState(UUID eventId, LinkState state);

    boolean existsByEventIdAndState(UUID eventId, LinkState state);
}
