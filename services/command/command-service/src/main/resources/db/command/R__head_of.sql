-- The last position of one log, 0 when it is empty.
drop function if exists head_of;
create function head_of(of_tenant text) returns bigint language plpgsql
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
as $$
begin
  perform set_config('app.tenants', of_tenant, true);
  return (select coalesce(max(h.position), 0) from tenant_head h where h.tenant = of_tenant);
end $$;

revoke all on function head_of from public;
grant execute on function head_of to app_rw, app_ro, relay;
