package org.eventbot.pretix;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

/** All grants. */
interface Grants extends Repository<Grant, UUID> {

    Grant save(Grant grant);

    void delete(Grant grant);

    Optional<Grant> findById(UUID id);

    @NativeQuery("""
            select * from pretix_grant
            where space_id = :spaceId and server = :server and organizer = :organizer and event = :event""")
    Optional<Grant> findBySpaceIdAndServerAndOrganizerAndEvent(
            String spaceId, String server, String organizer, String event);

    @NativeQuery("select * from pretix_grant where organizer = :organizer order by granted_at, id")
    List<Grant> findByOrganizerOrderByGrantedAtAscIdAsc(String organizer);

    @NativeQuery("select * from pretix_grant order by organizer, event, id")
    List<Grant> findAllByOrderByOrganizerAscEventAscIdAsc();

    @NativeQuery("select * from pretix_grant where space_id in (:spaceIds) order by organizer, event")
    List<Grant> findBySpaceIdInOrderByOrganizerAscEventAsc(Collection<String> spaceIds);
}
