-- One row for each time that somebody was thanked. Who thanked is not kept.
create table karma_point (
    id           uuid         not null primary key,
    version      bigint       not null,
    in_month     varchar(7)   not null,
    person       bytea        not null,
    person_index uuid         not null,
    room_index   uuid         not null
);

create index karma_point_person on karma_point (in_month, room_index, person_index);
