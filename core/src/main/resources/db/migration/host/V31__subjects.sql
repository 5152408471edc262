-- Whom a row leads to, while it does.
alter table core_command add column sender_index uuid;
alter table core_outbox add column person_index uuid;

create index core_command_sender on core_command (sender_index);
create index core_outbox_person on core_outbox (scope_id, person_index);
