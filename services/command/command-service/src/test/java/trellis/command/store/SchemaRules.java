package trellis.command.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the catalogue of a database must not show; each rule is a query whose rows are the breaches. */
enum SchemaRules {
    EVERY_TABLE_OF_A_TENANT_FORCES_ROW_SECURITY("""
            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant'
            where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and %s
              and not (c.relrowsecurity and c.relforcerowsecurity and exists (
                select from pg_policy p where p.polrelid = c.oid
                  and pg_get_expr(p.polqual, p.polrelid) like '%%app.tenants%%'))
            """),

    EVERY_UNIQUE_KEY_OF_A_TENANT_BEGINS_WITH_THE_TENANT("""
            select i.relname from pg_index x
            join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant'
            where x.indisunique and c.relnamespace = 'public'::regnamespace and %s and x.indkey[0] <> a.attnum
            """),

    EVERY_FOREIGN_KEY_OF_A_TENANT_BEGINS_WITH_THE_TENANT("""
            select k.conname from pg_constraint k
            join pg_class c on c.oid = k.conrelid
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant'
            where k.contype = 'f' and c.relnamespace = 'public'::regnamespace and %s and k.conkey[1] <> a.attnum
            """),

    NO_ROLE_OF_A_SERVICE_CAN_CHANGE_THE_LOG("""
            select r.rolname || ' ' || p || ' ' || t.relid
            from pg_roles r, unnest(array['UPDATE', 'DELETE', 'TRUNCATE']) p,
              unnest(array['event', 'event_tag', 'answered_request']) n, pg_partition_tree(n::regclass) t
            where r.rolname in ('app_rw', 'app_ro', 'relay', 'intake') and has_table_privilege(r.oid, t.relid, p)
            """),

    THE_LOG_IS_SPREAD_BY_TENANT_AND_EVERY_TENANT_HAS_A_PLACE("""
            select n from unnest(array['event', 'event_tag', 'answered_request']) n
            where pg_get_partkeydef(n::regclass) is distinct from 'HASH (tenant)'
              or (select count(*) from pg_partition_tree(n::regclass) t where t.isleaf) <> 8
            """),

    NO_ROLE_REACHES_A_PART_PAST_ITS_TABLE("""
            select r.rolname || ' ' || p || ' ' || c.relname
            from pg_roles r, pg_class c, unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) p
            where r.rolname in ('app_rw', 'app_ro', 'relay', 'intake') and c.relispartition and c.relkind = 'r'
              and has_table_privilege(r.oid, c.oid, p)
            """),

    WHAT_WAS_RECORDED_REFUSES_CHANGE_IN_EVERY_PART("""
            select t.relid::regclass::text
            from unnest(array['event', 'event_tag', 'answered_request']) n, pg_partition_tree(n::regclass) t
            where not exists (
              select from pg_trigger g join pg_proc f on f.oid = g.tgfoid and f.proname = 'refuse_change'
              where g.tgrelid = t.relid and g.tgenabled in ('O', 'A')
                and g.tgtype::int & (2 | 8 | 16 | 32) = (2 | 8 | 16 | 32)) -- before delete, update, truncate
            """),

    NO_ROLE_PASSES_ROW_SECURITY("""
            select rolname from pg_roles
            where rolname in ('owner', 'app_rw', 'app_ro', 'relay', 'intake') and (rolsuper or rolbypassrls)
            """),

    NO_FUNCTION_LENDS_ITS_OWNERS_RIGHTS("""
            select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
            """),

    EVERY_VIEW_ASKS_AS_ITS_READER("""
            select relname from pg_class where relkind = 'v' and relnamespace = 'public'::regnamespace
              and not coalesce(reloptions::text[] && array['security_invoker=true', 'security_invoker=on'], false)
            """);

    /** Belongs to no tenant by design: the same person through every account, digests and opaque keys alone. */
    private static final String NOT_GLOBAL = "c.relname <> 'identity'";

    private final String query;

    SchemaRules(String query) {
        this.query = query;
    }

    /** @return what breaks the rule */
    List<String> breaches(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query.contains("%s") ? query.formatted(NOT_GLOBAL) : query)) {
            var breaches = new ArrayList<String>();
            while (rows.next()) {
                breaches.add(rows.getString(1));
            }
            return breaches;
        }
    }
}
