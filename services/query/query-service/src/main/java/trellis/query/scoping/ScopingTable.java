package trellis.query.scoping;

import static trellis.query.intake.RowSet.columns;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import trellis.codec.RecordJson;
import trellis.language.TenantId;
import trellis.language.workforce.ScopingReturnId;
import trellis.project.scoping.ScopingReturn;
import trellis.query.intake.ProjectionTable;
import trellis.query.intake.RowSet;

/** The only SQL that knows scoping returns. */
final class ScopingTable implements ProjectionTable<ScopingReturnId, ScopingReturn> {
    private static final RowSet RETURNS = RowSet.of("scoping_return", List.of("scoping_return"), List.of("body"));

    @Override
    public Map<ScopingReturnId, ScopingReturn> load(JdbcClient sql, TenantId tenant, Set<ScopingReturnId> keys) {
        return sql
                .sql("select body from scoping_return where tenant = :tenant and scoping_return = any(:keys)")
                .param("tenant", tenant.value())
                .param("keys", keys.stream().map(ScopingReturnId::value).toArray(UUID[]::new))
                .query((row, _) -> RecordJson.read(row.getString("body"), ScopingReturn.class))
                .list()
                .stream()
                .collect(Collectors.toMap(ScopingReturn::scopingReturn, Function.identity()));
    }

    @Override
    public void save(
            JdbcClient sql, TenantId tenant, Map<ScopingReturnId, ScopingReturn> changed, Set<ScopingReturnId> ended) {
        RETURNS.upsert(
                sql,
                tenant,
                changed.values(),
                each -> columns("scoping_return", each.scopingReturn(), "body", RecordJson.tree(each)));
        RETURNS.delete(sql, tenant, ended, key -> columns("scoping_return", key));
    }

    @Override
    public List<String> tables() {
        return List.of("scoping_return");
    }

    /** The newest first. */
    List<ScopingReturn> all(JdbcClient sql, TenantId tenant) {
        return sql
                .sql("select body from scoping_return where tenant = :tenant")
                .param("tenant", tenant.value())
                .query((row, _) -> RecordJson.read(row.getString("body"), ScopingReturn.class))
                .list()
                .stream()
                .sorted(Comparator.comparingLong(ScopingReturn::position).reversed())
                .toList();
    }

    Optional<ScopingReturn> one(JdbcClient sql, TenantId tenant, ScopingReturnId scopingReturn) {
        return Optional.ofNullable(load(sql, tenant, Set.of(scopingReturn)).get(scopingReturn));
    }
}
