create table task_source
(
    tenant     text    not null,
    kind       text    not null, -- SKILL, WORKER, ASSESSOR
    person     uuid    not null,
    element    text    not null, -- empty where the row is about a person as a whole
    waiting    boolean not null, -- a request waits for somebody's decision
    expires_on date,             -- the next last valid day of a sign-off that was not ended
    body       jsonb   not null,
    primary key (tenant, kind, person, element)
);
create index task_source_waiting on task_source (tenant) where waiting;
create index task_source_expiring on task_source (tenant, expires_on) where expires_on is not null;
select tenant_table('task_source');
