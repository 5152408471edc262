-- The message that shows how far a run is.
alter table invite_link add column progressing boolean default false not null;
alter table invite_link add column progress_id uuid;
alter table invite_link add column progress_message varchar(255);
alter table invite_link add column progress_from bigint default 0 not null;
alter table invite_link add column progress_shown bigint default 0 not null;

create index invite_link_progress on invite_link (progress_id);

-- When the organizers let it start.
alter table invite_link add column run_at timestamp(6) with time zone;

-- Whether a desk that was told of trouble waits for the word that it is over.
alter table invite_ticket add column troubled boolean default false not null;
alter table invite_invitation add column troubled boolean default false not null;
