-- Which erasures this database has seen: one that the ledger knows and this table does not was undone by a restore.
create table core_erasure (
    id        uuid                        not null primary key,
    version   bigint                      not null,
    opened_at timestamp(6) with time zone not null,
    done_at   timestamp(6) with time zone
);
