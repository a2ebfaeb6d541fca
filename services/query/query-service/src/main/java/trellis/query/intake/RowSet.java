package trellis.query.intake;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import trellis.language.TenantId;

/**
 * Writes many rows of one table in one statement, whatever their number: they travel as one JSON parameter that
 * PostgreSQL reads by the table's own column types. Ids, dates, instants and enums are written as their text.
 */
public final class RowSet {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String upsert;
    private final String delete;

    private RowSet(String upsert, String delete) {
        this.upsert = upsert;
        this.delete = delete;
    }

    /**
     * @param table a tenant table, its name written in code and never taken from a request
     * @param key its primary key without the tenant
     * @param columns the others
     */
    public static RowSet of(String table, List<String> key, List<String> columns) {
        var keys = String.join(", ", key);
        var others = String.join(", ", columns);
        var all = "tenant, " + keys + (columns.isEmpty() ? "" : ", " + others);
        var written = columns.isEmpty()
                ? "nothing"
                : columns.stream()
                        .map(column -> column + " = excluded." + column)
                        .reduce((a, b) -> a + ", " + b)
                        .map(sets -> "update set " + sets)
                        .orElseThrow();
        var rows = "jsonb_populate_recordset(null::" + table + ", cast(:rows as jsonb))";
        var same = key.stream()
                .map(column -> "gone." + column + " = r." + column)
                .reduce((a, b) -> a + " and " + b)
                .orElseThrow();
        return new RowSet(
                "insert into " + table + " (" + all + ") select " + all + " from " + rows + " on conflict (tenant, "
                        + keys + ") do " + written,
                "delete from " + table + " gone using " + rows + " r where gone.tenant = :tenant and " + same);
    }

    /**
     * Writes rows by their key, new or standing.
     *
     * @param columns every column by its name, without the tenant
     */
    public <R> void upsert(
            JdbcClient sql,
            TenantId tenant,
            Collection<R> rows,
            Function<? super R, ? extends Map<String, ? extends @Nullable Object>> columns) {
        if (!rows.isEmpty()) {
            sql.sql(upsert).param("rows", json(tenant, rows, columns)).update();
        }
    }

    /**
     * Removes rows by their key.
     *
     * @param key the key's columns by name, without the tenant
     */
    public <K> void delete(
            JdbcClient sql,
            TenantId tenant,
            Collection<K> keys,
            Function<? super K, ? extends Map<String, ? extends @Nullable Object>> key) {
        if (!keys.isEmpty()) {
            sql.sql(delete)
                    .param("rows", json(tenant, keys, key))
                    .param("tenant", tenant.value())
                    .update();
        }
    }

    private static <R> String json(
            TenantId tenant,
            Collection<R> rows,
            Function<? super R, ? extends Map<String, ? extends @Nullable Object>> columns) {
        return JSON.writeValueAsString(rows.stream()
                .map(row -> {
                    var all = new LinkedHashMap<String, @Nullable Object>(columns.apply(row));
                    all.put("tenant", tenant.value());
                    return all;
                })
                .toList());
    }

    /**
     * A row's columns, some of them null.
     *
     * @param namesAndValues name, value, name, value …
     */
    public static Map<String, @Nullable Object> columns(@Nullable Object... namesAndValues) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            var value = namesAndValues[i + 1];
            columns.put(String.valueOf(namesAndValues[i]), isPlain(value) ? value : String.valueOf(value));
        }
        return columns;
    }

    private static boolean isPlain(@Nullable Object value) {
        return value == null
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Map<?, ?>
                || value instanceof Collection<?>;
    }
}
