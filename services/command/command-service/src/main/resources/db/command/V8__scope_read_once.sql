-- The scope of a statement is read once and not again for every row: row security was a third of what an append cost.
-- What a row is compared with is a list, and no key, so that no look-up by tenant walks through the whole scope.
do $$
declare
  of_table text;
  scope constant text :=
    'array_position((select string_to_array(nullif(current_setting(''app.tenants'', true), ''''), '','')), tenant) is not null';
begin
  foreach of_table in array array['tenant_head', 'event', 'event_tag', 'answered_request'] loop
    execute format('alter policy scope on %I using (%s) with check (%s)', of_table, scope, scope);
  end loop;
end $$;
