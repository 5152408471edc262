-- Since when what was erased waits to be overwritten in the database's files: one row, or none.
create table core_compaction (
    id        uuid                        not null primary key,
    version   bigint                      not null,
    due_since timestamp(6) with time zone not null
);
