create table visits_visit (
    id      uuid   not null primary key,
    version bigint not null
);
