package org.eventbot.retention;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface Parts extends Repository<Part, UUID> {

    Part save(Part part);

    Optional<Part> findById(UUID id);

    @NativeQuery("select * from retention_part where request_id = :requestId order by owner, category")
    List<Part> findByRequestIdOrderByOwnerAscCategoryAsc(UUID requestId);
}
