create table duty
(
    tenant text  not null,
    duty   uuid  not null,
    person uuid  not null,
    body   jsonb not null,
    primary key (tenant, duty)
);
-- Every request about money asks for one person's duties.
create index duty_person on duty (tenant, person);
select tenant_table('duty');
