-- Which spaces a moderator of a room took it into, where the room itself does not say so.
create table core_space_agreement (
    id uuid not null primary key,
    version bigint not null,
    room_id varchar(255) not null,
    space_id varchar(255) not null,
    constraint core_space_agreement_edge unique (room_id, space_id)
);

-- Encrypted rooms, which are told once that the bot cannot read there.
create table core_unreadable_room (
    id uuid not null primary key,
    version bigint not null,
    room_id varchar(255) not null,
    told_at timestamp(6) with time zone
);
