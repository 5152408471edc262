-- How far the sync loop has read.
create table core_sync_position (
    id uuid not null primary key,
    version bigint not null,
    position varchar(1024) not null
);

-- Commands that were typed: sender and words are sealed, and gone once answered.
create table core_command (
    id uuid not null primary key,
    version bigint not null,
    event_id varchar(255) not null,
    room_id varchar(255) not null,
    sealed bytea,
    sent_at timestamp(6) with time zone not null,
    received_at timestamp(6) with time zone not null,
    answered_at timestamp(6) with time zone,
    constraint core_command_event unique (event_id)
);

create index core_command_waiting on core_command (answered_at);

-- What the account has still to do.
create table core_outbox (
    id uuid not null primary key,
    version bigint not null,
    owner varchar(40) not null,
    kind varchar(20) not null,
    scope_id uuid not null,
    room_id varchar(255) not null,
    sealed bytea,
    priority integer not null,
    created_at timestamp(6) with time zone not null,
    not_before timestamp(6) with time zone not null,
    claimed boolean not null,
    attempts integer not null
);

create index core_outbox_order on core_outbox (priority, created_at, id);
create index core_outbox_due on core_outbox (not_before);

-- Where which plugin is on.
create table core_plugin_switch (
    id uuid not null primary key,
    version bigint not null,
    room_id varchar(255) not null,
    plugin varchar(40) not null,
    is_on boolean not null,
    constraint core_plugin_switch_place unique (room_id, plugin)
);

-- The table of db-scheduler, as its documentation describes it; the work is named by ids of ours.
create table scheduled_tasks (
    task_name varchar(100) not null,
    task_instance varchar(100) not null,
    task_data bytea,
    execution_time timestamp(6) with time zone not null,
    picked boolean not null,
    picked_by varchar(50),
    last_success timestamp(6) with time zone,
    last_failure timestamp(6) with time zone,
    consecutive_failures integer,
    last_heartbeat timestamp(6) with time zone,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);

create index scheduled_tasks_due on scheduled_tasks (execution_time);
