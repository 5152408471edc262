package org.eventbot.retention;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface Requests extends Repository<Request, UUID> {

    Request save(Request request);

    Optional<Request> findById(UUID id);

    @NativeQuery("select count(*) > 0 from retention_request where id = :id")
    boolean existsById(UUID id);

    default List<Request> findOpen(RequestKind kind, UUID personIndex) {
        return findOpen(kind.name(), personIndex);
    }

    @NativeQuery("""
            select * from retention_request
            where kind = :kind and person_index = :personIndex and ended_at is null""")
    List<Request> findOpen(String kind, UUID personIndex);

    @NativeQuery("select * from retention_request where ended_at is null order by due_at")
    List<Request> findByEndedAtIsNullOrderByDueAt();

    default long count(RequestKind kind, RequestOrigin origin) {
        return count(kind.name(), origin.name());
    }

    @NativeQuery("select count(*) from retention_request where kind = :kind and origin = :origin")
    long count(String kind, String origin);
}
