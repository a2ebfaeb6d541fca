package trellis.query.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import trellis.language.TenantId;

/**
 * What a table holds of one tenant, whatever the order of its rows: equal for equal rows, and practically never for
 * others.
 *
 * @param sum of a 64-bit hash of each row's text
 */
public record Digest(long rows, String sum) {
    /** Of each of these tables, in the transaction's own scope and path. */
    static Map<String, Digest> of(JdbcClient sql, TenantId tenant, List<String> tables) {
        var digests = new LinkedHashMap<String, Digest>();
        for (var table : tables) {
            digests.put(
                    table,
                    sql.sql(
                                    "select count(*) as rows, coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text as sum"
                                            + " from " + table + " t where tenant = :tenant")
                            .param("tenant", tenant.value())
                            .query((row, _) -> new Digest(row.getLong("rows"), row.getString("sum")))
                            .single());
        }
        return digests;
    }

    /** @return the rows of the table that has most */
    static long most(Map<String, Digest> tables) {
        return tables.values().stream().mapToLong(Digest::rows).max().orElse(0);
    }

    /** @return the tables that hold different rows, in words; empty when all are equal */
    static String difference(Map<String, Digest> standing, Map<String, Digest> byTheLog) {
        return standing.entrySet().stream()
                .filter(table -> !table.getValue().equals(byTheLog.get(table.getKey())))
                .map(table -> table.getKey() + " with " + table.getValue().rows() + " rows")
                .collect(Collectors.joining(", "));
    }
}
