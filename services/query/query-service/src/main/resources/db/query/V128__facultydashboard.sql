create table faculty_dashboard_worker
(
    tenant text  not null,
    worker uuid  not null,
    body   jsonb not null,
    primary key (tenant, worker)
);
select tenant_table('faculty_dashboard_worker');

-- From this month's end on n more are counted, as known by the end of another month. No row is about a person.
create table faculty_dashboard_month
(
    tenant    text   not null,
    figures   text   not null,
    stage     text   not null,
    month_end date   not null,
    known_by  date   not null,
    n         bigint not null,
    primary key (tenant, figures, stage, month_end, known_by)
);
create index faculty_dashboard_month_empty on faculty_dashboard_month (tenant) where n = 0;
select tenant_table('faculty_dashboard_month');

-- The way of a party into a trust's numbers: those that an agreement covers which stood at the month's end that the
-- transaction is about, and of that month's end alone as it was known then.
create policy parties on faculty_dashboard_month for select to app_ro
    using (month_end <= nullif(current_setting('app.day', true), '')::date
           and known_by <= nullif(current_setting('app.day', true), '')::date
           and exists (select from sharing_agreement s
                       where s.tenant = faculty_dashboard_month.tenant
                         and s.parties && string_to_array(nullif(current_setting('app.parties', true), ''), ',')
                         and faculty_dashboard_month.figures = any (s.figures)
                         and s.recorded_on <= nullif(current_setting('app.day', true), '')::date
                         and s.valid_from <= nullif(current_setting('app.day', true), '')::date
                         and (s.valid_until is null
                              or s.valid_until >= nullif(current_setting('app.day', true), '')::date)
                         and (s.ended_on is null
                              or s.ended_on > nullif(current_setting('app.day', true), '')::date)));
