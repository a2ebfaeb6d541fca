-- How far each view has folded each tenant's log; moves only forward, in the transaction that writes the rows.
create table checkpoint
(
    tenant         text        not null,
    projection     text        not null,
    version        integer     not null, -- of the fold that made the rows
    position       bigint      not null check (position >= 0),
    recorded_at    timestamptz,           -- of the fact at that position
    parked_at      bigint,                -- the fact that could not be read or folded
    parked_because text,
    parked_on      timestamptz,
    primary key (tenant, projection),
    check ((parked_at is null) = (parked_because is null))
);

select tenant_table('checkpoint');

-- The last wall of "never back": a rebuild removes the row and starts anew, nothing else may lower it.
create function checkpoint_never_goes_back() returns trigger
    language plpgsql
as
$$
begin
    if new.position < old.position then
        raise exception 'checkpoint of % in % would go back from % to %',
            old.projection, old.tenant, old.position, new.position;
    end if;
    return new;
end
$$;

create trigger checkpoint_never_goes_back
    before update
    on checkpoint
    for each row
execute function checkpoint_never_goes_back();
