create table assessor
(
    tenant   text  not null,
    assessor uuid  not null,
    body     jsonb not null,
    primary key (tenant, assessor)
);
select tenant_table('assessor');
