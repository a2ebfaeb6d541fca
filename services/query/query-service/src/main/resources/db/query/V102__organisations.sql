create table organisation
(
    tenant text  not null,
    kind   text  not null, -- REGION, ICS, TRUST, PROFESSION: codes of different kinds may be alike
    code   text  not null,
    body   jsonb not null,
    primary key (tenant, kind, code)
);
select tenant_table('organisation');
