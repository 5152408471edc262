-- What people asked for. Who it was is sealed, and gone once it is done; then it is a line to be counted.
create table retention_request (
    id uuid not null primary key,
    version bigint not null,
    kind varchar(10) not null,
    origin varchar(10) not null,
    event_id uuid,
    person_index uuid,
    sealed bytea,
    received_at timestamp(6) with time zone not null,
    due_at timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone,
    attempts integer not null,
    trouble varchar(200),
    reminded integer not null
);

create index retention_request_open on retention_request (ended_at);
create index retention_request_person on retention_request (person_index);

-- How far an erasure is with each category.
create table retention_part (
    id uuid not null primary key,
    version bigint not null,
    request_id uuid not null,
    owner varchar(40) not null,
    category varchar(60) not null,
    counted bigint not null,
    retained bigint not null,
    ground varchar(1000),
    state varchar(10) not null,
    trouble varchar(200)
);

create index retention_part_request on retention_part (request_id);

-- Addresses that show a copy once.
create table retention_link (
    id uuid not null primary key,
    version bigint not null,
    token_index uuid not null,
    person_index uuid not null,
    sealed bytea not null,
    ends_at timestamp(6) with time zone not null,
    constraint retention_link_token unique (token_index)
);
