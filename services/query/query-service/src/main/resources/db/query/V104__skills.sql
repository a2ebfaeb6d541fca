create table skill
(
    tenant  text  not null,
    worker  uuid  not null,
    element text  not null,
    body    jsonb not null,
    story   jsonb not null, -- apart, because a list of skills does not need it
    primary key (tenant, worker, element)
);
select tenant_table('skill');
