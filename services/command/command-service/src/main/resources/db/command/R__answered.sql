-- What a request was answered with when it took effect; no row when it never did.
drop function if exists answered;
create function answered(of_tenant text, of_request uuid)
returns table (fingerprint bytea, first bigint, last bigint)
language plpgsql
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
as $$
#variable_conflict use_column
begin
  perform set_config('app.tenants', of_tenant, true);
  return query
  select r.fingerprint, r.first, r.last from answered_request r where r.tenant = of_tenant and r.request = of_request;
end $$;

revoke all on function answered from public;
grant execute on function answered to app_rw;
