-- The numbers of an event, made unfit to lead to anybody and frozen when its data goes.
create table retention_snapshot (
    id        uuid         not null primary key,
    version   bigint       not null,
    space_id  varchar(255) not null,
    name      varchar(300) not null,
    frozen_on varchar(10)  not null,
    content   bytea        not null
);

create index retention_snapshot_space on retention_snapshot (space_id);
