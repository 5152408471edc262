-- Whether the desk is a room that the bot made for its organizers.
alter table invite_link add column desk_made boolean default false not null;

-- Cases that organizers settled by hand.
alter table invite_ticket add column settled boolean default false not null;
alter table invite_invitation add column settled boolean default false not null;
