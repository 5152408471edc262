-- One event in one room, and where its organizers read reports.
create table invite_link (
    id              uuid                        not null primary key,
    version         bigint                      not null,
    event_id        uuid                        not null,
    room_id         varchar(255)                not null,
    state           varchar(20)                 not null,
    linked_by       bytea                       not null,
    desk_room_id    varchar(255),
    desk_chosen_by  bytea,
    desk_refused_at timestamp(6) with time zone,
    created_at      timestamp(6) with time zone not null,
    started_at      timestamp(6) with time zone,
    last_digest_at  timestamp(6) with time zone,
    constraint invite_link_once unique (event_id, room_id)
);

create index invite_link_room on invite_link (room_id);

-- How far the shop was read.
create table invite_intake (
    event_id  uuid                        not null primary key,
    version   bigint                      not null,
    round     integer                     not null,
    read_to   varchar(200),
    walked    boolean                     not null,
    walked_at timestamp(6) with time zone
);

-- One ticket that opens the rooms, or once did.
create table invite_ticket (
    id             uuid        not null primary key,
    version        bigint      not null,
    event_id       uuid        not null,
    position_index uuid        not null,
    person_index   uuid,
    entitlement    varchar(30) not null,
    answer_state   varchar(20) not null,
    sealed         bytea,
    report_id      uuid,
    reported_at    timestamp(6) with time zone,
    constraint invite_ticket_once unique (event_id, position_index)
);

create index invite_ticket_person on invite_ticket (event_id, person_index);
create index invite_ticket_answer on invite_ticket (event_id, entitlement, answer_state);
create index invite_ticket_report on invite_ticket (report_id);

-- One person and one room, for one event.
create table invite_invitation (
    id           uuid                        not null primary key,
    version      bigint                      not null,
    reference    uuid                        not null,
    link_id      uuid                        not null,
    event_id     uuid                        not null,
    room_id      varchar(255)                not null,
    person_index uuid                        not null,
    sealed       bytea                       not null,
    state        varchar(20)                 not null,
    failure      varchar(40),
    ever_invited boolean                     not null,
    ever_joined  boolean                     not null,
    changed_at   timestamp(6) with time zone not null,
    report_id    uuid,
    reported_at  timestamp(6) with time zone,
    constraint invite_invitation_once unique (room_id, event_id, person_index),
    constraint invite_invitation_reference unique (reference)
);

create index invite_invitation_person on invite_invitation (event_id, person_index);
create index invite_invitation_state on invite_invitation (link_id, state);
create index invite_invitation_open on invite_invitation (event_id, state);
create index invite_invitation_report on invite_invitation (report_id);

-- Messages to the desk that name people, kept so that they can be deleted there.
create table invite_report (
    id         uuid                        not null primary key,
    version    bigint                      not null,
    link_id    uuid                        not null,
    event_id   uuid                        not null,
    room_id    varchar(255)                not null,
    message_id varchar(255),
    created_at timestamp(6) with time zone not null
);

create index invite_report_event on invite_report (event_id);
