-- When the organizers say that the event ends, whatever the shop says.
alter table retention_clock add column said_end_at timestamp(6) with time zone;
