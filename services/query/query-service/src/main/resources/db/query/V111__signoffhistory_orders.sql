-- An index for each order and each filter that a page of the history is read by, so that a page costs what it shows,
-- however long the history. A column, not an expression, where the order needs one: under row security PostgreSQL uses
-- no index for a condition on an expression that it does not know to be harmless.
alter table sign_off_history
    drop column occurred_on, -- a period is asked for by its moments, which are in order already
    add column last_day date generated always as (coalesce(expires_on, 'infinity')) stored;
create index sign_off_history_element on sign_off_history (tenant, element, position);
create index sign_off_history_last_day on sign_off_history (tenant, last_day, position);
create index sign_off_history_outcome on sign_off_history (tenant, outcome, occurred_at, position);
create index sign_off_history_assessor on sign_off_history (tenant, assessor, occurred_at, position);
create index sign_off_history_signatory on sign_off_history (tenant, signatory, occurred_at, position);
-- How many were current on a day is counted from the index alone.
create index sign_off_history_current on sign_off_history (tenant, signed_on, expires_on, ended_on)
    where outcome = 'SIGNED';
