-- When the person was told that it takes two months more.
alter table retention_request add column extended_at timestamp(6) with time zone;
