-- Every tenant table stands three times under one name, told apart by the search path alone: the one that serves, one
-- beside it where a view is made anew, and one where the rows that it replaced are kept until an operator lets go.
create schema beside;
create schema kept;
grant usage on schema beside, kept to intake;

-- Names, types, nullability and, where they follow from others, origin of a table's columns in their order; null where
-- there is no such table.
create function table_shape(name text) returns text
    language sql stable
as
$$
select string_agg(concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
                            case when a.attgenerated <> '' then pg_get_expr(d.adbin, d.adrelid) end), ', ' order by a.attnum)
from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
where a.attrelid = to_regclass(name) and a.attnum > 0 and not a.attisdropped
$$;

-- Called after every migration, so that no tenant table is without its two. One whose shape a migration changed is made
-- anew: an unfinished rebuild of it begins again, and what was kept in the old shape is gone.
create function tables_beside() returns void
    language plpgsql
as
$$
declare
    standing text;
    side     text;
begin
    perform pg_advisory_xact_lock(hashtext('tables_beside'));
    foreach side in array array ['beside', 'kept']
        loop
            for standing in
                select c.relname
                from pg_class c join pg_policy p on p.polrelid = c.oid and p.polname = 'tenants'
                where c.relnamespace = 'public'::regnamespace
                loop
                    if table_shape(format('%I.%I', side, standing))
                        is distinct from table_shape(format('public.%I', standing))
                    then
                        execute format('drop table if exists %I.%I', side, standing);
                        execute format('create table %I.%I (like public.%I including all)', side, standing, standing);
                        perform tenant_table(format('%I.%I', side, standing)::regclass);
                        execute format('revoke all on %I.%I from app_ro', side, standing);
                    end if;
                end loop;
        end loop;
end
$$;

revoke execute on function table_shape(text), tables_beside() from public;

-- The fold that a rebuild is compared with writes tables that end with its session.
do
$$
    begin
        execute format('grant temporary on database %I to intake', current_database());
    end
$$;
