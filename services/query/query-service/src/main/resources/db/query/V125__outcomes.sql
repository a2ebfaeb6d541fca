-- What outcomes are counted from, worker by worker: each part with the position that told it.
create table outcome_person
(
    tenant text  not null,
    worker uuid  not null,
    body   jsonb not null,
    primary key (tenant, worker)
);
select tenant_table('outcome_person');
