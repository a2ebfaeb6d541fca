-- The fold that was kept for a boundary by this very code; no row when there is none.
drop function if exists kept_fold_of;
create function kept_fold_of(of_tenant text, of_boundary uuid, of_code uuid)
returns table (up_to bigint, state bytea)
language plpgsql
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
as $$
#variable_conflict use_column
begin
  perform set_config('app.tenants', of_tenant, true);
  return query
  select k.position, k.state from kept_fold k
  where k.tenant = of_tenant and k.boundary = of_boundary and k.code = of_code;
end $$;

revoke all on function kept_fold_of from public;
grant execute on function kept_fold_of to app_rw;
