package org.eventbot.core.ledger.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What this database has seen of the ledger. */
@RequiredArgsConstructor
class LedgerRows {

    private final JdbcClient sql;
    private final Clock clock;

    void open(UUID id) {
        sql.sql("insert into core_erasure (id, version, opened_at) values (?, 0, ?) on conflict do nothing")
                .params(id, Timestamp.from(clock.instant()))
                .update();
    }

    void close(UUID id) {
        open(id);
        sql.sql("update core_erasure set done_at = ? where id = ? and done_at is null")
                .params(Timestamp.from(clock.instant()), id)
                .update();
    }

    /** Whether it was done here; empty when this database never heard of it. */
    Optional<Boolean> isDone(UUID id) {
        return sql.sql("select done_at is not null from core_erasure where id = ?")
                .param(id)
                .query(Boolean.class)
                .optional();
    }

    void forget(UUID id) {
        sql.sql("delete from core_erasure where id = ?").param(id).update();
    }
}
