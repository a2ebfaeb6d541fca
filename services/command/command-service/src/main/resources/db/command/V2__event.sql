-- The log. The payload is stored once as it was written, its digest beside it.
create table event (
  tenant         text collate "C"   not null,
  position       bigint             not null check (position > 0),
  event_id       uuid               not null,
  type           text collate "C"   not null,
  version        smallint           not null check (version > 0),
  command_id     uuid               not null,
  actor          uuid               not null,
  acting_for     text collate "C"   not null,
  correlation_id uuid               not null,
  causation_id   uuid,
  occurred_at    timestamptz        not null,
  recorded_at    timestamptz        not null,
  seeded         boolean            not null,
  tags           text[] collate "C" not null,
  payload        bytea              not null,
  payload_sha256 bytea              not null check (payload_sha256 = sha256(payload)),
  primary key (tenant, position)
);

-- How a fact is found: 64 bits of a digest of each tag. Two tags that meet are told apart by event.tags.
create table event_tag (
  tenant   text collate "C" not null,
  tag      bigint           not null,
  position bigint           not null,
  primary key (tenant, tag, position)
);

alter table event enable row level security;
alter table event force row level security;
create policy scope on event
  using (tenant = any (string_to_array(nullif(current_setting('app.tenants', true), ''), ',')))
  with check (tenant = any (string_to_array(nullif(current_setting('app.tenants', true), ''), ',')));
alter table event_tag enable row level security;
alter table event_tag force row level security;
create policy scope on event_tag
  using (tenant = any (string_to_array(nullif(current_setting('app.tenants', true), ''), ',')))
  with check (tenant = any (string_to_array(nullif(current_setting('app.tenants', true), ''), ',')));

grant select, insert on event, event_tag to app_rw;
grant select on event, event_tag to app_ro;
grant select on event to relay;
