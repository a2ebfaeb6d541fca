-- The last position whose fact lies inside a boundary, 0 when none does. Clauses come as for append.
drop function if exists last_of;
create function last_of(of_tenant text, leads bigint[], clause_others text[], clause_types text[])
returns bigint
language plpgsql
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
as $$
begin
  perform set_config('app.tenants', of_tenant, true);
  return (
    select coalesce(max(f.position), 0)
    from unnest(leads, clause_others, clause_types) c (lead, others, types)
    cross join lateral (
      (select t.position
      from event_tag t
      where t.tenant = of_tenant and t.tag = c.lead and c.lead is not null
        and (c.types is null or exists (
          select from event e
          where e.tenant = of_tenant and e.position = t.position and e.type = any (c.types::text[]) offset 0))
        and (c.others is null or not exists (
          select from unnest(c.others::bigint[]) o (tag)
          where not exists (
            select from event_tag x
            where x.tenant = of_tenant and x.tag = o.tag and x.position = t.position offset 0)))
      order by t.position desc limit 1)
      union all
      (select e.position
      from event e
      where e.tenant = of_tenant and c.lead is null and (c.types is null or e.type = any (c.types::text[]))
      order by e.position desc limit 1)) f);
end $$;

revoke all on function last_of from public;
grant execute on function last_of to app_rw, app_ro;
