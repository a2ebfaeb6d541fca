create table sign_off_history
(
    tenant      text        not null,
    position    bigint      not null,
    worker      uuid        not null,
    element     text        not null,
    outcome     text        not null,
    request     uuid,
    sign_off    uuid,
    assessor    uuid,
    signatory   uuid,
    occurred_at timestamptz not null,
    occurred_on date        not null, -- in London
    signed_on   date,                 -- of a sign-off: the first valid day
    expires_on  date,                 -- its last valid day
    ended_on    date,                 -- the day it was revoked or superseded, no longer valid
    body        jsonb       not null,
    primary key (tenant, position)
);
create index sign_off_history_skill on sign_off_history (tenant, worker, element);
create index sign_off_history_time on sign_off_history (tenant, occurred_at, position);
create index sign_off_history_sign_off on sign_off_history (tenant, sign_off);
create index sign_off_history_request on sign_off_history (tenant, request);
select tenant_table('sign_off_history');
