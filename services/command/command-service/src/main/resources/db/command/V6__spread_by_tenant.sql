-- The log, how facts are found, and what requests were answered with: each spread over eight tables by a hash of the
-- tenant. What was recorded before moves over here, counted, or nothing changes at all.
--
-- Columns stand widest first, so that none is padded. A tag is kept as its digest and not as text as well: the text
-- stands in the payload already.

drop function if exists facts_of, log_after;

-- The owner is held by row security too; it has to see every row to move it.
alter table event no force row level security;
alter table event_tag no force row level security;
alter table answered_request no force row level security;

alter table event rename to event_before;
alter index event_pkey rename to event_before_pkey;
alter table event_tag rename to event_tag_before;
alter index event_tag_pkey rename to event_tag_before_pkey;
alter table answered_request rename to answered_request_before;
alter index answered_request_pkey rename to answered_request_before_pkey;

-- The payload is stored once as it was written, its digest beside it.
create table event (
  position       bigint           not null check (position > 0),
  occurred_at    timestamptz      not null,
  recorded_at    timestamptz      not null,
  version        smallint         not null check (version > 0),
  seeded         boolean          not null,
  event_id       uuid             not null,
  command_id     uuid             not null,
  actor          uuid             not null,
  correlation_id uuid,            -- null where the command itself began the chain
  causation_id   uuid,
  tenant         text collate "C" not null,
  acting_for     text collate "C" not null,
  type           text collate "C" not null,
  payload_sha256 bytea            not null check (payload_sha256 = sha256(payload)),
  payload        bytea            not null,
  primary key (tenant, position)
) partition by hash (tenant);

-- How a fact is found: the first 64 bits of the SHA-256 of each of its tags. Should two tags meet in them, who reads
-- tells them apart by the fact itself.
create table event_tag (
  position bigint           not null,
  tag      bigint           not null,
  tenant   text collate "C" not null,
  primary key (tenant, tag, position)
) partition by hash (tenant);

-- What every request that took effect was answered with, nothing-to-do included, kept for ever: a retry finds it here,
-- and so does a writer whose connection broke before it heard of its commit.
create table answered_request (
  first       bigint           not null,
  last        bigint           not null check (last >= first - 1),
  request     uuid             not null,  -- digest of actor and idempotency key, or the command's own id
  command_id  uuid             not null,
  tenant      text collate "C" not null,
  fingerprint bytea            not null,  -- 128 bits of a digest of the request's body; empty where it has no key
  primary key (tenant, request)
) partition by hash (tenant);

do $$
declare
  name text;
begin
  foreach name in array array['event', 'event_tag', 'answered_request'] loop
    for number in 0..7 loop
      execute format('create table %I partition of %I for values with (modulus 8, remainder %s)',
        name || '_' || number, name, number);
    end loop;
  end loop;
end $$;

insert into event (tenant, position, event_id, type, version, command_id, actor, acting_for, correlation_id,
  causation_id, occurred_at, recorded_at, seeded, payload, payload_sha256)
select tenant, position, event_id, type, version, command_id, actor, acting_for, nullif(correlation_id, command_id),
  causation_id, occurred_at, recorded_at, seeded, payload, payload_sha256
from event_before order by tenant, position;

insert into event_tag (tenant, tag, position)
select tenant, tag, position from event_tag_before order by tenant, position;

insert into answered_request (tenant, request, command_id, fingerprint, first, last)
select tenant, request, command_id,
  case length(fingerprint) when 0 then fingerprint else substring(sha256(fingerprint) for 16) end, first, last
from answered_request_before order by tenant, first;

do $$
begin
  if (select count(*) from event) <> (select count(*) from event_before)
    or (select count(*) from event_tag) <> (select count(*) from event_tag_before)
    or (select count(*) from answered_request) <> (select count(*) from answered_request_before)
  then
    raise exception 'not everything that was recorded came over: nothing is changed';
  end if;
end $$;

drop table event_before, event_tag_before, answered_request_before;

-- A table and each of its parts stand behind the same wall, and refuse change. Only the whole table is granted.
do $$
declare
  part regclass;
begin
  for part in
    select t.relid from unnest(array['event', 'event_tag', 'answered_request']) name
    cross join pg_partition_tree(name::regclass) t
  loop
    execute format('alter table %s enable row level security', part);
    execute format('alter table %s force row level security', part);
    execute format('create policy scope on %s
      using (tenant = any (string_to_array(nullif(current_setting(''app.tenants'', true), ''''), '','')))
      with check (tenant = any (string_to_array(nullif(current_setting(''app.tenants'', true), ''''), '','')))', part);
    execute format('create trigger append_only before update or delete or truncate on %s
      for each statement execute function refuse_change()', part);
  end loop;
end $$;

grant select, insert on event, event_tag, answered_request to app_rw;
grant select on event, event_tag, answered_request to app_ro;
grant select on event to relay;
