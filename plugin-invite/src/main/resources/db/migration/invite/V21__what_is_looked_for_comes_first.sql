-- Tickets of a page and people are looked for by many values at once. H2 uses an index for that only where they are its
-- first column; with the event first it read all rows of the event each time. Where there are very many rows this takes
-- some minutes, and must not mind being interrupted.
alter table invite_ticket drop constraint if exists invite_ticket_once;
alter table invite_ticket add constraint invite_ticket_once unique (position_index, event_id);

drop index if exists invite_ticket_person;
create index invite_ticket_person on invite_ticket (person_index, event_id);

drop index if exists invite_invitation_person;
create index invite_invitation_person on invite_invitation (person_index, event_id);
