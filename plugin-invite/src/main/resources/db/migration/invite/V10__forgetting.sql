-- Rules belong to an event, as everything here does, and end with it.
alter table invite_rule add column event_id uuid;

update invite_rule set event_id = (select l.event_id from invite_link l where l.id = invite_rule.link_id);

alter table invite_rule alter column event_id set not null;

create index invite_rule_event on invite_rule (event_id);

-- Which organizers a link leads to.
alter table invite_link add column linked_by_index uuid;
alter table invite_link add column desk_chosen_by_index uuid;

-- How many registrations the desk knows of that asked not to be invited.
alter table invite_link add column asked_told bigint default 0 not null;
