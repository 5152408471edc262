package org.eventbot.retention;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface Purges extends Repository<Purge, UUID> {

    Purge save(Purge purge);

    Optional<Purge> findById(UUID id);

    @NativeQuery("select count(*) > 0 from retention_purge where id = :id")
    boolean existsById(UUID id);

    @NativeQuery("select * from retention_purge where step <> 'OVER' order by begun_at")
    List<Purge> findUnderWay();

    void delete(Purge purge);
}
