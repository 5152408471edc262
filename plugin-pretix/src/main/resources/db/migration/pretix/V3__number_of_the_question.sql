-- Which question was read, since its identifier may be given to another one.
alter table pretix_reading add column question varchar(190);
alter table pretix_reading add column question_number bigint;
alter table pretix_reading add column question_changes integer default 0 not null;
