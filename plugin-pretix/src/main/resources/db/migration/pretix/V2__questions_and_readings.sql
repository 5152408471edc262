-- Which question of an event asks for the Matrix ID, where it is not the usual one.
create table pretix_question (
    id uuid not null primary key,
    version bigint not null,
    grant_id uuid not null,
    event varchar(50) not null,
    identifier varchar(190) not null,
    constraint pretix_question_once unique (grant_id, event)
);

-- When an event's registrations were read, or why they cannot be read.
create table pretix_reading (
    event_id uuid not null primary key,
    version bigint not null,
    read_at timestamp(6) with time zone,
    troubled_at timestamp(6) with time zone,
    trouble varchar(50),
    words varchar(1000)
);
