-- Who must not be taken in again: an index made with a key that serves for nothing else.
create table core_suppression (
    id uuid not null primary key,
    version bigint not null,
    scope_id uuid not null,
    person_index uuid not null,
    since timestamp(6) with time zone not null,
    constraint core_suppression_once unique (scope_id, person_index)
);
