package org.eventbot.pretix;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All grants. */
interface Grants extends Repository<Grant, UUID> {

    Grant save(Grant grant);

    void delete(Grant grant);

    Optional<Grant> findById(UUID id);

    Optional<Grant> findBySpaceIdAndServerAndOrganizerAndEvent(
            String spaceId, String server, String organizer, String event);

    List<Grant> findByOrganizerOrderByGrantedAtAscIdAsc(String organizer);

    List<Grant> findAllByOrderByOrganizerAscEventAscIdAsc();

    List<Grant> findBySpaceIdInOrderByOrganizerAscEventAsc(Collection<String> spaceIds);
}
