-- Keeps a fold in place of an older one, or of one that other code made.
drop function if exists keep_fold;
create function keep_fold(of_tenant text, of_boundary uuid, of_code uuid, of_position bigint, of_state bytea)
returns void
language plpgsql
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
as $$
begin
  perform set_config('app.tenants', of_tenant, true);
  insert into kept_fold as k (tenant, boundary, code, position, state)
  values (of_tenant, of_boundary, of_code, of_position, of_state)
  on conflict (tenant, boundary) do update set code = excluded.code, position = excluded.position, state = excluded.state
  where k.code <> excluded.code or k.position < excluded.position;
end $$;

revoke all on function keep_fold from public;
grant execute on function keep_fold to app_rw;
