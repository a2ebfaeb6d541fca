-- One row for each log. Whoever appends holds it until commit, so positions have no gap and no order but that of commits.
create table tenant_head (
  tenant      text collate "C" primary key,
  position    bigint      not null check (position >= 0),
  recorded_at timestamptz not null
);

alter table tenant_head enable row level security;
alter table tenant_head force row level security;
create policy scope on tenant_head
  using (tenant = any (string_to_array(nullif(current_setting('app.tenants', true), ''), ',')))
  with check (tenant = any (string_to_array(nullif(current_setting('app.tenants', true), ''), ',')));
-- Who works through all logs must learn that one exists before they can name it; a head says how long a log is, no more.
create policy heads_are_known on tenant_head for select to relay, app_ro using (true);

grant select, insert, update on tenant_head to app_rw;
grant select on tenant_head to app_ro, relay;
