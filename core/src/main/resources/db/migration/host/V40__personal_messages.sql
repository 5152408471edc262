-- For how many seconds a message stays, once it is sent; for ever when empty.
alter table core_outbox add column kept_seconds bigint;

-- Messages of the bot that tell something about people, so that they can be deleted in their rooms.
create table core_personal_message (
    id         uuid                        not null primary key,
    version    bigint                      not null,
    scope_id   uuid                        not null,
    room_id    varchar(255)                not null,
    message_id varchar(255)                not null,
    redact_at  timestamp(6) with time zone,
    asked      boolean                     not null,
    failed     boolean                     not null
);

create index core_personal_message_scope on core_personal_message (scope_id);
create index core_personal_message_message on core_personal_message (message_id);
create index core_personal_message_due on core_personal_message (redact_at);
