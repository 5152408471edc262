package org.eventbot.retention;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Requests extends Repository<Request, UUID> {

    Request save(Request request);

    Optional<Request> findById(UUID id);

    boolean existsById(UUID id);

    List<Request> findByKindAndPersonIndexAndEndedAtIsNull(RequestKind kind, UUID personIndex);

    List<Request> findByEndedAtIsNullOrderByDueAt();

    long countByKindAndOrigin(RequestKind kind, RequestOrigin origin);
}
