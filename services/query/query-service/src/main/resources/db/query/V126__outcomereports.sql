create table funding_outcome_report
(
    tenant     text  not null,
    report     uuid  not null,
    allocation uuid  not null,
    body       jsonb not null,
    primary key (tenant, report)
);
create index funding_outcome_report_allocation on funding_outcome_report (tenant, allocation);
select tenant_table('funding_outcome_report');

-- A party sees what was reported about the allocations that name it.
create policy parties on funding_outcome_report for select to app_ro
    using (exists (select from funding_allocation a
                   where a.tenant = funding_outcome_report.tenant
                     and a.allocation = funding_outcome_report.allocation
                     and a.parties && string_to_array(nullif(current_setting('app.parties', true), ''), ',')));
