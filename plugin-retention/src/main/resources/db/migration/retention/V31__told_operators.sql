-- At which step of a purge operators were told that it does not get on.
alter table retention_purge add column told_at varchar(20);
