package trellis.query.assessors;

import static trellis.query.intake.RowSet.columns;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import trellis.codec.RecordJson;
import trellis.language.PersonId;
import trellis.language.TenantId;
import trellis.project.assessors.Assessor;
import trellis.query.intake.ProjectionTable;
import trellis.query.intake.RowSet;

/** The only SQL that knows assessors. */
final class AssessorsTable implements ProjectionTable<PersonId, Assessor> {
    private static final RowSet ASSESSORS = RowSet.of("assessor", List.of("assessor"), List.of("body"));

    @Override
    public Map<PersonId, Assessor> load(JdbcClient sql, TenantId tenant, Set<PersonId> keys) {
        return sql
                .sql("select body from assessor where tenant = :tenant and assessor = any(:keys)")
                .param("tenant", tenant.value())
                .param("keys", keys.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, _) -> RecordJson.read(row.getString("body"), Assessor.class))
                .list()
                .stream()
                .collect(Collectors.toMap(Assessor::assessor, Function.identity()));
    }

    @Override
    public void save(JdbcClient sql, TenantId tenant, Map<PersonId, Assessor> changed, Set<PersonId> ended) {
        ASSESSORS.upsert(
                sql,
                tenant,
                changed.values(),
                assessor -> columns("assessor", assessor.assessor(), "body", RecordJson.tree(assessor)));
        ASSESSORS.delete(sql, tenant, ended, assessor -> columns("assessor", assessor));
    }

    @Override
    public List<String> tables() {
        return List.of("assessor");
    }

    List<Assessor> all(JdbcClient sql, TenantId tenant) {
        return sql.sql("select body from assessor where tenant = :tenant order by assessor")
                .param("tenant", tenant.value())
                .query((row, _) -> RecordJson.read(row.getString("body"), Assessor.class))
                .list();
    }
}
