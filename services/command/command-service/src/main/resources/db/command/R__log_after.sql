-- A stretch of one log in its order, for those who follow it.
drop function if exists log_after;
create function log_after(of_tenant text, after bigint, most int)
returns setof event
language plpgsql
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
as $$
begin
  perform set_config('app.tenants', of_tenant, true);
  return query
  select e.* from event e where e.tenant = of_tenant and e.position > after order by e.position limit most;
end $$;

revoke all on function log_after from public;
grant execute on function log_after to app_rw, app_ro, relay;
