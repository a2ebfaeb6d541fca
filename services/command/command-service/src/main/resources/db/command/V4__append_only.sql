-- What was recorded stays as it was recorded, also for the owner.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'what was recorded is never changed: % on % is refused', tg_op, tg_table_name
    using errcode = 'restrict_violation';
end $$;

create trigger append_only before update or delete or truncate on event
  for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on event_tag
  for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on answered_request
  for each statement execute function refuse_change();
create trigger never_removed before delete or truncate on tenant_head
  for each statement execute function refuse_change();

-- A head only ever moves forward.
create function refuse_moving_back() returns trigger language plpgsql as $$
begin
  if new.position < old.position or new.recorded_at < old.recorded_at or new.tenant <> old.tenant then
    raise exception 'the head of a log never moves back' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create trigger forward_only before update on tenant_head
  for each row execute function refuse_moving_back();
