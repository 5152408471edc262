create table thanks_gift (
    id           uuid                        not null primary key,
    version      bigint                      not null,
    person       bytea                       not null,
    person_index uuid                        not null,
    given_at     timestamp(6) with time zone not null
);

create index thanks_gift_person on thanks_gift (person_index);
