create table catalogue_edition
(
    tenant   text   not null,
    edition  text   not null,
    position bigint not null, -- the highest is the current edition
    body     jsonb  not null,
    primary key (tenant, edition)
);
select tenant_table('catalogue_edition');
