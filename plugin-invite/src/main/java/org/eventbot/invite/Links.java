package org.eventbot.invite;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

/** What is to be changed is read with a lock: the pump, the sync loop and the jobs meet in the same rows. */
interface Links extends Repository<Link, UUID> {

    Link save(Link link);

    Optional<Link> findById(UUID id);

    @ForUpdate
    @NativeQuery("select * from invite_link where id = :id")
    Optional<Link> lock(UUID id);

    @NativeQuery("select * from invite_link where event_id = :eventId and room_id = :roomId")
    Optional<Link> findByEventIdAndRoomId(UUID eventId, String roomId);

    @ForUpdate
    @NativeQuery("select * from invite_link where progress_id = :reference")
    Optional<Link> lockByProgress(UUID reference);

    /** Those of a room that did not end. */
    @NativeQuery("""
            select * from invite_link
            where room_id = :roomId and state not in ('ENDED', 'PURGING')
            order by created_at""")
    List<Link> findLive(String roomId);

    /** Those that report to a desk and did not end. */
    @NativeQuery("""
            select * from invite_link
            where desk_room_id = :desk and state not in ('ENDED', 'PURGING')
            order by created_at""")
    List<Link> findReportingTo(String desk);

    @NativeQuery("select * from invite_link where room_id = :roomId order by created_at")
    List<Link> findByRoomIdOrderByCreatedAt(String roomId);

    @NativeQuery("select * from invite_link where event_id = :eventId")
    List<Link> findByEventId(UUID eventId);

    default List<Link> findByState(LinkState state) {
        return findByState(state.name());
    }

    @NativeQuery("select * from invite_link where state = :state")
    List<Link> findByState(String state);

    default List<Link> findByEventIdAndState(UUID eventId, LinkState state) {
        return findByEventIdAndState(eventId, state.name());
    }

    @NativeQuery("select * from invite_link where event_id = :eventId and state = :state")
    List<Link> findByEventIdAndState(UUID eventId, String state);

    /** Without {@code exists}, which H2 answers from memory when it is asked again in the same transaction. */
    default boolean existsByEventIdAndState(UUID eventId, LinkState state) {
        return findOneIn(eventId, state.name()).isPresent();
    }

    @NativeQuery("select 1 from invite_link where event_id = :eventId and state = :state limit 1")
    Optional<Integer> findOneIn(UUID eventId, String state);
}
