package org.eventbot.retention;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Parts extends Repository<Part, UUID> {

    Part save(Part part);

    Optional<Part> findById(UUID id);

    List<Part> findByRequestIdOrderByOwnerAscCategoryAsc(UUID requestId);
}
