-- Whose key sealed a point: then the host counts, copies and erases by itself what is kept about somebody. The points of
-- before do not tell, so they go.
delete from karma_point;

alter table karma_point add column scope_id uuid not null;

create index karma_point_scope on karma_point (scope_id, person_index);
