-- What each worker adds, from which the cells are counted anew when it changes.
create table trust_dashboard_ledger
(
    tenant text  not null,
    worker uuid  not null,
    body   jsonb not null,
    primary key (tenant, worker)
);
select tenant_table('trust_dashboard_ledger');

-- On this day this cell counts n more. A figure for a day adds whole months and the days of its own month.
create table trust_dashboard_day
(
    tenant    text   not null,
    measure   text   not null,
    counts_by text   not null,
    and_by    text   not null,
    day       date   not null,
    n         bigint not null,
    primary key (tenant, measure, counts_by, and_by, day)
);
create index trust_dashboard_day_day on trust_dashboard_day (tenant, day);
create index trust_dashboard_day_empty on trust_dashboard_day (tenant) where n = 0;
select tenant_table('trust_dashboard_day');

create table trust_dashboard_month
(
    tenant    text   not null,
    measure   text   not null,
    counts_by text   not null,
    and_by    text   not null,
    month     date   not null, -- its first day
    n         bigint not null,
    primary key (tenant, measure, counts_by, and_by, month)
);
create index trust_dashboard_month_empty on trust_dashboard_month (tenant) where n = 0;
select tenant_table('trust_dashboard_month');

create table trust_dashboard_request
(
    tenant    text not null,
    request   uuid not null,
    worker    uuid not null,
    asked_on  date not null,
    closed_on date, -- the day from which it no longer waits
    primary key (tenant, request)
);
create index trust_dashboard_request_worker on trust_dashboard_request (tenant, worker);
create index trust_dashboard_request_waiting on trust_dashboard_request (tenant, asked_on) where closed_on is null;
create index trust_dashboard_request_closed on trust_dashboard_request (tenant, closed_on);
select tenant_table('trust_dashboard_request');
