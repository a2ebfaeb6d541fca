-- With whom a trust shares. What says who reads what lies in columns, where policies read it.
create table sharing_agreement
(
    tenant      text   not null,
    sharing     uuid   not null,
    parties     text[] not null,
    figures     text[] not null,
    recorded_on date   not null,
    valid_from  date   not null,
    valid_until date,             -- the last day
    ended_on    date,             -- the first day without it
    body        jsonb  not null,
    primary key (tenant, sharing)
);
create index sharing_agreement_parties on sharing_agreement using gin (parties);
select tenant_table('sharing_agreement');

-- A party reads the agreements that name it. A transaction that names no party sees nothing by it.
create policy parties on sharing_agreement for select to app_ro
    using (parties && string_to_array(nullif(current_setting('app.parties', true), ''), ','));
