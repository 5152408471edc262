create table core_event (
  id uuid primary key,
  source varchar(40) not null,
  server varchar(300) not null,
  organizer varchar(100) not null,
  slug varchar(100) not null,
  name varchar(300) not null,
  space_id varchar(255) not null,
  state varchar(10) not null,
  registered_at timestamp(6) with time zone not null,
  version bigint not null,
  constraint core_event_key unique (source, server, organizer, slug)
);
