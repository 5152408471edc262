create table bad_entity_row (id uuid not null primary key);
