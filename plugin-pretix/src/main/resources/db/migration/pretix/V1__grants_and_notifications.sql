-- Which space may use which organizer's events; an empty event stands for all of the organizer's, so that the
-- unique constraint holds for these too.
create table pretix_grant (
    id uuid not null primary key,
    version bigint not null,
    space_id varchar(255) not null,
    server varchar(255) not null,
    organizer varchar(50) not null,
    event varchar(50) not null,
    granted_by bytea not null,
    granted_at timestamp(6) with time zone not null,
    constraint pretix_grant_once unique (space_id, server, organizer, event)
);

-- Which of the shop's notifications were taken, since it sends some of them more than once.
create table pretix_notification (
    id uuid not null primary key,
    version bigint not null,
    grant_id uuid not null,
    notification_id bigint not null,
    received_at timestamp(6) with time zone not null,
    constraint pretix_notification_once unique (grant_id, notification_id)
);

create index pretix_notification_age on pretix_notification (received_at);
