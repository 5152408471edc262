-- Since when the step is under way: what waits for long is told, wherever the time before it went.
alter table retention_purge add column if not exists step_since timestamp(6) with time zone;
update retention_purge set step_since = begun_at where step_since is null;
alter table retention_purge alter column step_since set not null;
