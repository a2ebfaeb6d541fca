-- A fact reads of a skill's history what it may still change: sign-offs, and the request that waits. What was written by
-- an older fold is taken for open until the view is made anew.
alter table sign_off_history add column open boolean not null default true;
alter table sign_off_history alter column open drop default;
create index sign_off_history_open on sign_off_history (tenant, worker, element) where open;
