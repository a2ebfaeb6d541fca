-- One row a worker: a register is read whole, for a day, and is as long as the trust has support workers.
create table worker
(
    tenant text  not null,
    worker uuid  not null,
    body   jsonb not null,
    primary key (tenant, worker)
);
select tenant_table('worker');
