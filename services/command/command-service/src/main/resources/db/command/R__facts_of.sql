-- The facts of a boundary after a position, in the order of the log, together with the head: one statement, one moment.
-- Without any fact there is one row that holds the head alone. Clauses come as for append.
drop function if exists facts_of;
create function facts_of(of_tenant text, after bigint, leads bigint[], clause_others text[], clause_types text[])
returns table (head bigint, fact event)
language plpgsql
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
as $$
#variable_conflict use_column
begin
  perform set_config('app.tenants', of_tenant, true);
  return query
  with found as materialized (
    select distinct f.position
    from unnest(leads, clause_others, clause_types) c (lead, others, types)
    cross join lateral (
      select t.position
      from event_tag t
      where t.tenant = of_tenant and t.tag = c.lead and t.position > after and c.lead is not null
        and (c.types is null or exists (
          select from event e
          where e.tenant = of_tenant and e.position = t.position and e.type = any (c.types::text[]) offset 0))
        and (c.others is null or not exists (
          select from unnest(c.others::bigint[]) o (tag)
          where not exists (
            select from event_tag x
            where x.tenant = of_tenant and x.tag = o.tag and x.position = t.position offset 0)))
      union all
      select e.position
      from event e
      where e.tenant = of_tenant and e.position > after and c.lead is null
        and (c.types is null or e.type = any (c.types::text[]))) f
  )
  select h.position, e
  from (select coalesce(max(t.position), 0) as position from tenant_head t where t.tenant = of_tenant) h
  left join (
    select e from found f
    cross join lateral (
      select e from event e where e.tenant = of_tenant and e.position = f.position limit 1) e (e)
  ) e (e) on true
  order by (e).position;
end $$;

revoke all on function facts_of from public;
grant execute on function facts_of to app_rw, app_ro;
