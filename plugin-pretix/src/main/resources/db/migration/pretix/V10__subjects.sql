-- Which operator a grant leads to.
alter table pretix_grant add column granted_by_index uuid;
