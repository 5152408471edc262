-- Which tickets of a link's event open its room: those that fit one of its rules. What is empty fits every ticket.
create table invite_rule (
    id        uuid         not null primary key,
    version   bigint       not null,
    link_id   uuid         not null,
    item      bigint,
    variation bigint,
    subevent  bigint,
    words     varchar(500) not null
);

create index invite_rule_link on invite_rule (link_id);

insert into invite_rule (id, version, link_id, words)
select id, 0, id, '' from invite_link;

alter table invite_link add column removes boolean default false not null;
alter table invite_link add column asked integer;

alter table invite_intake add column in_trouble boolean default false not null;

alter table invite_ticket add column round integer default 0 not null;
alter table invite_ticket add column item bigint default 0 not null;
alter table invite_ticket add column variation bigint;
alter table invite_ticket add column subevent bigint;
alter table invite_ticket add column valid_until timestamp(6) with time zone;

create index invite_ticket_end on invite_ticket (event_id, valid_until);

alter table invite_invitation add column ends boolean default false not null;
alter table invite_invitation add column kept boolean default false not null;
