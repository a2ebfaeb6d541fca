-- Up to where the relay has published each log: moved after every acknowledgement, in the transaction that checks that
-- the epoch is still the relay's own.
create table relay_checkpoint (
  tenant   text collate "C" primary key,
  position bigint not null check (position >= 0)
);

alter table relay_checkpoint enable row level security;
alter table relay_checkpoint force row level security;
create policy scope on relay_checkpoint
  using (tenant = any (string_to_array(nullif(current_setting('app.tenants', true), ''), ',')))
  with check (tenant = any (string_to_array(nullif(current_setting('app.tenants', true), ''), ',')));

-- One relay is active: the one that took the newest epoch.
create table relay_epoch (
  one   boolean primary key default true check (one),
  epoch bigint not null
);
insert into relay_epoch (epoch) values (0);

grant select, insert, update on relay_checkpoint to relay;
grant select, update on relay_epoch to relay;
grant select on relay_checkpoint to app_rw, app_ro;
