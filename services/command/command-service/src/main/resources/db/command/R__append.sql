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
--
-- Several small statements over arrays rather than one large one: to begin and end the large one cost more than its
-- work for a few facts, and more than linearly for many.
drop function if exists append;
create function append(
  tenants          text[],   -- distinct and sorted
  job_tenants      int[],    -- number of the job's tenant among them
  job_facts        int[],    -- how many facts the job has
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
  fact_places      int[],    -- among the facts of its job, from 0
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
  positions      bigint[];      -- of the tenants' heads
  times          timestamptz[];
  known_jobs     int[];         -- whose request took effect before
  known_outcomes text[];
  known_commands uuid[];
  known_firsts   bigint[];
  known_lasts    bigint[];
  broken_jobs    int[];         -- with a condition that does not hold
  broken_kinds   text[];
  outcomes       text[];        -- of the jobs
  firsts         bigint[];      -- null where nothing is written
  recorded       timestamptz[];
begin
  perform set_config('app.tenants', array_to_string(tenants, ','), true);
  loop
    select array_agg(h.position order by h.tenant), array_agg(h.recorded_at order by h.tenant) into positions, times
    from (select * from tenant_head h where h.tenant = any (tenants) order by h.tenant for no key update) h;
    exit when cardinality(positions) = cardinality(tenants);
    insert into tenant_head (tenant, position, recorded_at)
      select t, 0, '-infinity' from unnest(tenants) t order by t on conflict do nothing;
  end loop;

  select array_agg(a.no), array_agg(k.outcome), array_agg(k.command_id), array_agg(k.first), array_agg(k.last)
    into known_jobs, known_outcomes, known_commands, known_firsts, known_lasts
  from unnest(job_tenants, job_requests, job_fingerprints) with ordinality a (tenant, request, fingerprint, no)
  cross join lateral (
    select r.command_id, r.first, r.last,
      case when r.fingerprint = a.fingerprint then 'KNOWN' else 'KEY_REUSED' end as outcome
    from answered_request r where r.tenant = tenants[a.tenant] and r.request = a.request limit 1) k;

  -- A log that has not grown since the decision breaks no condition: the common case looks at nothing but heads.
  if exists (
    select from unnest(condition_jobs, condition_afters) c (job, after)
    where positions[job_tenants[c.job]] > c.after)
  then
    select array_agg(b.job), array_agg(b.kind) into broken_jobs, broken_kinds
    from (
      select c.job, max(c.kind) as kind
      from unnest(condition_jobs, condition_kinds, condition_afters, condition_leads, condition_others, condition_types)
        c (job, kind, after, lead, others, types)
      cross join lateral (select tenants[job_tenants[c.job]] as tenant offset 0) j
      where positions[job_tenants[c.job]] > c.after and case
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

  select array_agg(p.outcome order by p.no), array_agg(p.first order by p.no), array_agg(p.recorded order by p.no)
    into outcomes, firsts, recorded
  from (
    select j.no, j.outcome,
      case when j.outcome = 'APPENDED'
        then positions[j.tenant] + 1 + coalesce(sum(j.facts) over ahead, 0) end::bigint as first,
      greatest(times[j.tenant], max(j.clock) over upto) as recorded
    from (
      select a.no, a.tenant, coalesce(k.outcome, b.outcome, 'APPENDED') as outcome,
        case when k.outcome is null and b.outcome is null then a.facts end as facts,
        case when k.outcome is null and b.outcome is null then coalesce(a.told, clock) end as clock
      from unnest(job_tenants, job_facts, job_clocks) with ordinality a (tenant, facts, told, no)
      left join unnest(known_jobs, known_outcomes) k (no, outcome) on k.no = a.no
      left join unnest(broken_jobs, broken_kinds) b (no, outcome) on b.no = a.no) j
    window upto as (partition by j.tenant order by j.no),
      ahead as (partition by j.tenant order by j.no rows between unbounded preceding and 1 preceding)) p;

  insert into event (tenant, position, event_id, type, version, command_id, actor, acting_for, correlation_id,
    causation_id, occurred_at, recorded_at, seeded, payload, payload_sha256)
  select tenants[job_tenants[f.job]], firsts[f.job] + f.place, f.id, f.type, f.version, job_commands[f.job], f.actor,
    f.acting, nullif(f.correlation, job_commands[f.job]), f.causation, f.occurred, recorded[f.job], f.seeded,
    f.payload, f.digest
  from unnest(fact_jobs, fact_places, fact_ids, fact_types, fact_versions, fact_actors, fact_actings, fact_correlations,
    fact_causations, fact_occurred, fact_seeded, fact_payloads, fact_digests)
    f (job, place, id, type, version, actor, acting, correlation, causation, occurred, seeded, payload, digest)
  where firsts[f.job] is not null;

  insert into event_tag (tenant, tag, position)
  select tenants[job_tenants[fact_jobs[t.fact]]], t.tag, firsts[fact_jobs[t.fact]] + fact_places[t.fact]
  from unnest(tag_facts, tag_digests) t (fact, tag)
  where firsts[fact_jobs[t.fact]] is not null;

  insert into answered_request (tenant, request, command_id, fingerprint, first, last)
  select tenants[a.tenant], a.request, a.command, a.fingerprint, a.first, a.first + a.facts - 1
  from unnest(job_tenants, job_facts, job_requests, job_commands, job_fingerprints, firsts)
    a (tenant, facts, request, command, fingerprint, first)
  where a.first is not null;

  update tenant_head h set position = m.last, recorded_at = m.recorded
  from (
    select a.tenant, max(a.first + a.facts - 1) as last, max(a.recorded) as recorded
    from unnest(job_tenants, job_facts, firsts, recorded) a (tenant, facts, first, recorded)
    where a.first is not null group by a.tenant) m
  where h.tenant = tenants[m.tenant] and h.position < m.last;

  return query
  select a.no::int, a.outcome, coalesce(k.command, a.command), coalesce(a.first, k.first),
    coalesce(a.first + a.facts - 1, k.last)
  from unnest(outcomes, job_commands, job_facts, firsts) with ordinality a (outcome, command, facts, first, no)
  left join unnest(known_jobs, known_commands, known_firsts, known_lasts) k (no, command, first, last) on k.no = a.no
  order by a.no;
end $$;
revoke all on function append from public;
grant execute on function append to app_rw;
