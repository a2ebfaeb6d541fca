-- Where in its log a trust froze its register.
create table scoping_return
(
    tenant         text  not null,
    scoping_return uuid  not null,
    body           jsonb not null,
    primary key (tenant, scoping_return)
);
select tenant_table('scoping_return');
