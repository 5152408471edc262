-- Whether the shop tells only when the event begins.
alter table retention_clock add column open_ended boolean not null default false;
