-- What each allocation was given for, and what was handed in as the proof of it.
create table funding_checklist
(
    tenant     text  not null,
    allocation uuid  not null,
    body       jsonb not null,
    primary key (tenant, allocation)
);
select tenant_table('funding_checklist');

-- Which allocation a proof belongs to.
create index funding_checklist_proofs on funding_checklist using gin ((body -> 'proofs') jsonb_path_ops);

-- A party sees what was handed in for the allocations that name it.
create policy parties on funding_checklist for select to app_ro
    using (exists (select from funding_allocation a
                   where a.tenant = funding_checklist.tenant
                     and a.allocation = funding_checklist.allocation
                     and a.parties && string_to_array(nullif(current_setting('app.parties', true), ''), ',')));
