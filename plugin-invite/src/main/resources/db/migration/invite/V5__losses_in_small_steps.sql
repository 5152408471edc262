-- When an invitation was taken back for a lost ticket without anybody having said so: they are counted, since many of
-- them within an hour look like a mistake as much as many at once.
alter table invite_invitation add column lost_at timestamp(6) with time zone;

-- Since when a link counts them: while it asks, and after somebody confirmed the earlier ones.
alter table invite_link add column losses_from timestamp(6) with time zone;
