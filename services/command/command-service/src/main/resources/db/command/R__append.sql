-- Appends a batch of jobs, each whole or not at all and each with its own outcome, in the transaction that calls it.
--
-- Jobs are numbered 1… in the order they are taken; conditions and facts name their job. The caller gives no two jobs of
-- one request and no job whose condition an earlier job of the batch would break.
-- Outcome: APPENDED, KNOWN (the request took effect before: first and last are of then), KEY_REUSED, CONFLICT, STALE.
--
-- A fact is recorded at its job's clock, and never before the fact ahead of it.
--
-- Heads are locked in sorted order. What follows has snapshots taken after that, so it sees whatever a former holder
-- committed, and nobody else can write to these logs until it ends. The planner is told nothing about the tables it may
-- have first seen empty: always by key.
drop function if exists append;
create function append(
  job_tenants      text[],
  job_requests     uuid[],
  job_commands     uuid[],
  job_fingerprints bytea[],
  job_clocks       timestamptz[], -- null for the store's own clock
  condition_jobs   int[],
  condition_kinds  text[],   -- CONFLICT or STALE: the outcome when it is broken
  condition_afters bigint[],
  condition_leads  bigint[], -- digest of the tag to look by; null for a clause without tags
  condition_others text[],   -- digests of the clause's other tags, as the text of an array; null for none
  condition_types  text[],   -- the types of the clause, as the text of an array; null for any
  fact_jobs        int[],
  fact_ids         uuid[],
  fact_types       text[],
  fact_versions    int[],
  fact_actors      uuid[],
  fact_actings     text[],
  fact_correlations uuid[],
  fact_causations  uuid[],
  fact_occurred    timestamptz[],
  fact_seeded      boolean[],
  fact_payloads    bytea[],
  fact_digests     bytea[],
  tag_facts        int[],    -- number of the fact in this batch
  tag_digests      bigint[],
  clock            timestamptz
) returns table (job int, outcome text, command uuid, first bigint, last bigint)
language plpgsql
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
as $$
#variable_conflict use_column
declare
  tenants text[] := array(select distinct t from unnest(job_tenants) t order by t);
  broken_jobs  int[];
  broken_kinds text[];
begin
  perform set_config('app.tenants', array_to_string(tenants, ','), true);
  insert into tenant_head (tenant, position, recorded_at)
    select t, 0, '-infinity' from unnest(tenants) t
    where not exists (select from tenant_head h where h.tenant = t)
    order by t
    on conflict do nothing;
  perform from tenant_head h where h.tenant = any (tenants) order by h.tenant for no key update;

  -- A log that has not grown since the decision breaks no condition: the common case looks at nothing but heads.
  if exists (
    select from unnest(condition_jobs, condition_afters) c (job, after)
    cross join lateral (
      select 1 from tenant_head h where h.tenant = job_tenants[c.job] and h.position > c.after limit 1) moved)
  then
    select array_agg(b.job), array_agg(b.kind) into broken_jobs, broken_kinds
    from (
      select c.job, max(c.kind) as kind
      from unnest(condition_jobs, condition_kinds, condition_afters, condition_leads, condition_others, condition_types)
        c (job, kind, after, lead, others, types)
      cross join lateral (select job_tenants[c.job] as tenant offset 0) j
      cross join lateral (
        select 1 from tenant_head h where h.tenant = j.tenant and h.position > c.after limit 1) moved
      where case
        when c.lead is null then exists (
          select from event e
          where e.tenant = j.tenant and e.position > c.after
            and (c.types is null or e.type = any (c.types::text[])))
        else exists (
          select from event_tag t
          where t.tenant = j.tenant and t.tag = c.lead and t.position > c.after
            and (c.types is null or exists (
              select from event e
              where e.tenant = j.tenant and e.position = t.position and e.type = any (c.types::text[]) offset 0))
            and (c.others is null or not exists (
              select from unnest(c.others::bigint[]) o (tag)
              where not exists (
                select from event_tag x
                where x.tenant = j.tenant and x.tag = o.tag and x.position = t.position offset 0))))
        end
      group by c.job) b;
  end if;

  return query
  with asked as materialized (
    select j.no::int, j.tenant, j.request, j.command, j.fingerprint, coalesce(j.told, clock) as clock
    from unnest(job_tenants, job_requests, job_commands, job_fingerprints, job_clocks)
      with ordinality j (tenant, request, command, fingerprint, told, no)
  ), known as materialized (
    select a.no, k.command_id, k.first, k.last,
      case when k.fingerprint = a.fingerprint then 'KNOWN' else 'KEY_REUSED' end as outcome
    from asked a cross join lateral (
      select * from answered_request r where r.tenant = a.tenant and r.request = a.request limit 1) k
  ), judged as materialized (
    select a.*, coalesce(k.outcome, b.outcome, 'APPENDED') as outcome, k.command_id, k.first, k.last
    from asked a left join known k on k.no = a.no
    left join unnest(broken_jobs, broken_kinds) b (no, outcome) on b.no = a.no
  ), counted as materialized (
    select f.job as no, count(*) as facts from unnest(fact_jobs) f (job) group by f.job
  ), placed as materialized (
    select j.no, j.tenant, j.request, j.command, j.fingerprint,
      greatest(h.recorded_at, max(j.clock) over upto) as recorded,
      (h.position + sum(coalesce(c.facts, 0)) over upto)::bigint as last,
      (h.position + sum(coalesce(c.facts, 0)) over upto - coalesce(c.facts, 0) + 1)::bigint as first
    from judged j
    cross join lateral (select * from tenant_head h where h.tenant = j.tenant limit 1) h
    left join counted c on c.no = j.no
    where j.outcome = 'APPENDED'
    window upto as (partition by j.tenant order by j.no)
  ), numbered as materialized (
    select p.tenant, p.first + row_number() over (partition by f.job order by f.no) - 1 as position,
      p.command, p.recorded, f.*
    from unnest(fact_jobs, fact_ids, fact_types, fact_versions, fact_actors, fact_actings, fact_correlations,
        fact_causations, fact_occurred, fact_seeded, fact_payloads, fact_digests)
      with ordinality f (job, id, type, version, actor, acting, correlation, causation, occurred, seeded, payload,
        digest, no)
    join placed p on p.no = f.job
  ), facts as (
    insert into event (tenant, position, event_id, type, version, command_id, actor, acting_for, correlation_id,
      causation_id, occurred_at, recorded_at, seeded, payload, payload_sha256)
    select n.tenant, n.position, n.id, n.type, n.version, n.command, n.actor, n.acting,
      nullif(n.correlation, n.command), n.causation, n.occurred, n.recorded, n.seeded, n.payload, n.digest
    from numbered n order by n.tenant, n.position
  ), tagged as (
    insert into event_tag (tenant, tag, position)
    select n.tenant, t.tag, n.position
    from unnest(tag_facts, tag_digests) t (fact, tag) join numbered n on n.no = t.fact
    order by n.tenant, t.tag, n.position
  ), answered as (
    insert into answered_request (tenant, request, command_id, fingerprint, first, last)
    select p.tenant, p.request, p.command, p.fingerprint, p.first, p.last from placed p
    order by p.tenant, p.request
  ), moved as (
    update tenant_head h set position = m.last, recorded_at = m.recorded
    from (
      select p.tenant, max(p.last) as last, max(p.recorded) as recorded from placed p group by p.tenant) m
    where h.tenant = m.tenant and h.position < m.last
  )
  select j.no, j.outcome, coalesce(j.command_id, j.command), coalesce(p.first, j.first), coalesce(p.last, j.last)
  from judged j left join placed p on p.no = j.no
  order by j.no;
end $$;

revoke all on function append from public;
grant execute on function append to app_rw;
