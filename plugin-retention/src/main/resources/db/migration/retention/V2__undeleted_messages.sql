-- Messages about people in rooms where the bot may not write any more.
alter table retention_purge add column undeleted bigint default 0 not null;
