-- When the organizers say that the event ends, for want of an end in the shop or to be forgotten earlier.
alter table invite_link add column until_at timestamp(6) with time zone;

-- When a ticket last began to admit somebody: after the event's end that means that it may not be over.
alter table invite_intake add column entitled_at timestamp(6) with time zone;
