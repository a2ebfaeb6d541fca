create table access_person
(
    tenant text        not null,
    person uuid        not null,
    since  timestamptz not null,
    primary key (tenant, person)
);
select tenant_table('access_person');

-- The account is a digest of issuer and subject: it names nobody.
create table access_account
(
    tenant    text        not null,
    account   text        not null,
    person    uuid        not null,
    linked_at timestamptz not null,
    primary key (tenant, account)
);
select tenant_table('access_account');

create table access_grant
(
    tenant            text        not null,
    grant_id          uuid        not null,
    person            uuid        not null,
    role              text        not null,
    valid_from        date        not null,
    valid_until       date,                 -- the last day
    granted_by        uuid        not null,
    granted_at        timestamptz not null,
    withdrawn_at      timestamptz,
    withdrawn_because text,
    primary key (tenant, grant_id)
);
-- Every request asks for one person's grants.
create index access_grant_person on access_grant (tenant, person);
select tenant_table('access_grant');
