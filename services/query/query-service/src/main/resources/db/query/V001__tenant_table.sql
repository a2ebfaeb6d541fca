-- The walls of a tenant table in one place, so that no table is built without them:
-- row security forced for its owner too, the scope read from the transaction, the intake writes and a door reads.
-- The scope is a set; without one nothing is seen.
create function tenant_table(name regclass) returns void
    language plpgsql
as
$$
begin
    execute format('alter table %s enable row level security', name);
    execute format('alter table %s force row level security', name);
    execute format(
            'create policy tenants on %s using (tenant = any(string_to_array(nullif(current_setting(''app.tenants'', true), ''''), '','')))',
            name);
    execute format('grant select, insert, update, delete on %s to intake', name);
    execute format('grant select on %s to app_ro', name);
end
$$;

revoke execute on function tenant_table(regclass) from public;
