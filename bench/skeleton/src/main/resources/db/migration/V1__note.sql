create table note (
    id uuid primary key,
    text varchar(255) not null
);
