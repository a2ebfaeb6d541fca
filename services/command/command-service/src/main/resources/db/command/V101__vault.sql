-- The vault: everything that says who somebody is. Rows are written before the fact that speaks of them and confirmed
-- after it; what stays unconfirmed without a fact is swept.

create table vault_key (
  tenant       text        not null,
  subject      uuid        not null,
  wrapped      bytea,                       -- the subject's key under the master key; null once destroyed
  created_at   timestamptz not null,
  destroyed_at timestamptz,
  primary key (tenant, subject),
  check ((wrapped is null) = (destroyed_at is not null))
);

-- Which master key wraps the rest: a digest, so that another key is noticed at start and not at the first name.
create table vault_master (
  one         boolean primary key default true check (one),
  fingerprint bytea   not null
);

create table vault_person (
  tenant                text        not null,
  person                uuid        not null,
  kind                  text        not null check (kind in ('STAFF', 'WORKER')),
  employee_number       bytea,              -- sealed under the person's key
  employee_number_index bytea,              -- keyed digest, so that equal numbers meet and no number is read from it
  founded_by            uuid        not null,
  confirmed             boolean     not null default false,
  created_at            timestamptz not null,
  primary key (tenant, person),
  unique (tenant, employee_number_index)
);

create table vault_details (
  tenant     text        not null,
  person     uuid        not null,
  command_id uuid        not null,
  details    bytea       not null,          -- given and family name, e-mail; sealed under the person's key
  confirmed  boolean     not null default false,
  valid_from timestamptz not null,
  primary key (tenant, person, command_id),
  foreign key (tenant, person) references vault_person (tenant, person) on delete cascade
);
create index vault_details_unconfirmed on vault_details (tenant, valid_from) where not confirmed;
create index vault_person_unconfirmed on vault_person (tenant, created_at) where not confirmed;

-- The same person through every account and in every trust: the one table here that belongs to no tenant. It holds
-- digests and opaque keys, no name.
create table identity (
  account    text        primary key,
  person     uuid        not null,
  tenant     text        not null,          -- where the link was asked for, for the sweep
  confirmed  boolean     not null default false,
  linked_at  timestamptz not null
);

create table vault_import (
  tenant      text        not null,
  import_id   uuid        not null,
  uploaded_by uuid        not null,
  uploaded_at timestamptz not null,
  file_name   text        not null,
  media_type  text        not null,
  digest      text        not null,
  content     bytea       not null,         -- the file, sealed under the import's key
  matching    jsonb,
  applied_at  timestamptz,
  undone_at   timestamptz,
  primary key (tenant, import_id)
);

create table refused_attempt (
  tenant     text        not null,
  id         uuid        not null,
  at         timestamptz not null,
  actor      uuid,
  command    text        not null,
  code       text        not null,
  request_id uuid,
  primary key (tenant, id)
);

create table named_read (
  tenant   text        not null,
  id       uuid        not null,
  at       timestamptz not null,
  reader   uuid        not null,
  purpose  text        not null,
  subjects uuid[]      not null,
  primary key (tenant, id)
);

-- What was refused and what was read is evidence: added to, never changed.
create function vault_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are only ever added', tg_table_name;
end $$;
create trigger refused_attempt_append_only before update or delete or truncate on refused_attempt
  for each statement execute function vault_append_only();
create trigger named_read_append_only before update or delete or truncate on named_read
  for each statement execute function vault_append_only();

do $$
declare
  name text;
begin
  foreach name in array array['vault_key', 'vault_person', 'vault_details', 'vault_import', 'refused_attempt', 'named_read']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy tenants on %I using (tenant = any (string_to_array(nullif(current_setting(''app.tenants'', true), ''''), '','')))',
      name);
  end loop;
end $$;

grant select, insert, update on vault_key, vault_import to app_rw;
grant select, insert, update, delete on vault_person, vault_details, identity to app_rw;
grant select, insert on refused_attempt, named_read, vault_master to app_rw;
