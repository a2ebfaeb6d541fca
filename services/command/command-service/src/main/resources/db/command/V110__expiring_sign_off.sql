-- Sign-offs that will end by their date, followed from the log, so that the night finds them without reading it all.
create table expiring_sign_off (
  tenant     text not null,
  sign_off   uuid not null,
  worker     uuid not null,
  element    text not null,
  expires_on date not null,
  primary key (tenant, sign_off)
);
create index expiring_sign_off_by_day on expiring_sign_off (tenant, expires_on);

create table expiring_checkpoint (
  tenant   text   primary key,
  position bigint not null
);

do $$
declare
  name text;
begin
  foreach name in array array['expiring_sign_off', 'expiring_checkpoint']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy tenants on %I using (tenant = any (string_to_array(nullif(current_setting(''app.tenants'', true), ''''), '','')))',
      name);
  end loop;
end $$;

grant select, insert, update, delete on expiring_sign_off, expiring_checkpoint to app_rw;

-- What the service does by the clock, in the form that its scheduler keeps; one instance picks each task.
create table scheduled_tasks (
  task_name            text        not null,
  task_instance        text        not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean     not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint      not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
grant select, insert, update, delete on scheduled_tasks to app_rw;
