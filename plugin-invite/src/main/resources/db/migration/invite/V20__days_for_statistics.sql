-- For statistics: the day, and nothing finer, on which a ticket was ordered and a person first came.
alter table invite_ticket add column placed_on varchar(10);
alter table invite_invitation add column joined_on varchar(10);
