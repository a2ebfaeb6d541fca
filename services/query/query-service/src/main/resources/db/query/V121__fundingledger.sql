-- What a party may know of a programme lies apart from its money.
create table funding_programme
(
    tenant    text  not null,
    programme uuid  not null,
    body      jsonb not null,
    primary key (tenant, programme)
);
select tenant_table('funding_programme');

create table funding_budget
(
    tenant    text  not null,
    programme uuid  not null,
    body      jsonb not null,
    primary key (tenant, programme)
);
select tenant_table('funding_budget');

create table funding_allocation
(
    tenant     text   not null,
    allocation uuid   not null,
    programme  uuid   not null,
    parties    text[] not null, -- organisations that the funder's log names
    body       jsonb  not null,
    primary key (tenant, allocation)
);
create index funding_allocation_programme on funding_allocation (tenant, programme);
create index funding_allocation_parties on funding_allocation using gin (parties);
select tenant_table('funding_allocation');

-- The way of a party into a funder's rows: the allocations that name it, and what their programmes are called.
-- A transaction that names no party sees nothing by it.
create policy parties on funding_allocation for select to app_ro
    using (parties && string_to_array(nullif(current_setting('app.parties', true), ''), ','));
create policy parties on funding_programme for select to app_ro
    using (exists (select from funding_allocation a
                   where a.tenant = funding_programme.tenant and a.programme = funding_programme.programme
                     and a.parties && string_to_array(nullif(current_setting('app.parties', true), ''), ',')));
