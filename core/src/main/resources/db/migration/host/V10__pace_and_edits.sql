-- The homeserver's limit on events, as it was last met.
create table core_pace (
    id uuid not null primary key,
    version bigint not null,
    interval_micros bigint not null,
    burst integer not null,
    learned_at timestamp(6) with time zone not null
);

-- The message that an edit puts a new text in the place of: a newer edit takes the older one's place.
alter table core_outbox add column message_id varchar(255);

create index core_outbox_message on core_outbox (message_id);
