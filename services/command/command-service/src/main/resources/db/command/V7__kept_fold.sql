-- States of decisions that were long to fold, so that a restart need not fold them again. Only ever a saving: all of it
-- may be deleted. It holds nothing that the facts do not hold, and is read by the code alone that wrote it.
create table kept_fold (
  tenant   text collate "C" not null,
  boundary uuid             not null,  -- digest of the decision and of what it reads
  code     uuid             not null,  -- digest of the code that folded
  position bigint           not null,  -- that all facts of the boundary are folded up to
  state    bytea            not null,
  primary key (tenant, boundary)
);

alter table kept_fold enable row level security;
alter table kept_fold force row level security;
create policy scope on kept_fold
  using (tenant = any (string_to_array(nullif(current_setting('app.tenants', true), ''), ',')))
  with check (tenant = any (string_to_array(nullif(current_setting('app.tenants', true), ''), ',')));

grant select, insert, update, delete on kept_fold to app_rw;
