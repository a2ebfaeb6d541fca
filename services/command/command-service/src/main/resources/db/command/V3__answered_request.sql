-- What every request that took effect was answered with, nothing-to-do included, kept for ever: a retry finds it here,
-- and so does a writer whose connection broke before it heard of its commit.
create table answered_request (
  tenant      text collate "C" not null,
  request     uuid             not null,  -- digest of actor and idempotency key, or the command's own id
  command_id  uuid             not null,
  fingerprint bytea            not null,  -- of the request's body; empty where it has no key
  first       bigint           not null,
  last        bigint           not null check (last >= first - 1),
  recorded_at timestamptz      not null,
  primary key (tenant, request)
);

alter table answered_request enable row level security;
alter table answered_request force row level security;
create policy scope on answered_request
  using (tenant = any (string_to_array(nullif(current_setting('app.tenants', true), ''), ',')))
  with check (tenant = any (string_to_array(nullif(current_setting('app.tenants', true), ''), ',')));

grant select, insert on answered_request to app_rw;
grant select on answered_request to app_ro;
