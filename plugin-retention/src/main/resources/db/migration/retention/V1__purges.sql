-- The forgetting of an event, or of a plugin's own period: how far it is. Its id is that of the scope.
create table retention_purge (
    id       uuid                        not null primary key,
    version  bigint                      not null,
    owner    varchar(40)                 not null,
    name     varchar(300)                not null,
    cause    varchar(20)                 not null,
    step     varchar(20)                 not null,
    begun_at timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone,
    waits    varchar(1000),
    trouble  varchar(1000),
    attempts integer                     not null
);

-- How many rows of which category there were; never whose.
create table retention_tally (
    id       uuid         not null primary key,
    version  bigint       not null,
    purge_id uuid         not null,
    owner    varchar(40)  not null,
    category varchar(100) not null,
    counted  bigint       not null,
    constraint retention_tally_once unique (purge_id, owner, category)
);

-- The rooms of an event that is being forgotten: to be told, and left.
create table retention_place (
    id       uuid         not null primary key,
    version  bigint       not null,
    purge_id uuid         not null,
    room_id  varchar(255) not null,
    desk     boolean      not null,
    constraint retention_place_once unique (purge_id, room_id)
);

-- When an event is over, as far as is known.
create table retention_clock (
    id            uuid                        not null primary key,
    version       bigint                      not null,
    end_at        timestamp(6) with time zone,
    latest_end_at timestamp(6) with time zone,
    series        boolean                     not null,
    last_order_at timestamp(6) with time zone,
    read_at       timestamp(6) with time zone,
    unreadable    boolean                     not null,
    warned_at     timestamp(6) with time zone,
    asking_since  timestamp(6) with time zone,
    asked_at      timestamp(6) with time zone,
    held_until    timestamp(6) with time zone,
    hold_ground   bytea,
    held_by       bytea,
    held_by_index uuid,
    responsible       bytea,
    responsible_index uuid
);

-- Organizers may keep less long than the declarations say.
create table retention_choice (
    id       uuid         not null primary key,
    version  bigint       not null,
    event_id uuid         not null,
    owner    varchar(40)  not null,
    category varchar(100) not null,
    days     integer      not null,
    constraint retention_choice_once unique (event_id, owner, category)
);
