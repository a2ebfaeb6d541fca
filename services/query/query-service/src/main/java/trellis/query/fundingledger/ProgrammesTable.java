package trellis.query.fundingledger;

import static trellis.query.intake.RowSet.columns;

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
import trellis.language.funding.ProgrammeId;
import trellis.project.fundingledger.Programme;
import trellis.project.fundingledger.Programme.Heading;
import trellis.query.intake.ProjectionTable;
import trellis.query.intake.RowSet;

/** The only SQL that knows programmes. */
final class ProgrammesTable implements ProjectionTable<ProgrammeId, Programme> {
    private static final RowSet HEADINGS = RowSet.of("funding_programme", List.of("programme"), List.of("body"));
    private static final RowSet BUDGETS = RowSet.of("funding_budget", List.of("programme"), List.of("body"));

    @Override
    public Map<ProgrammeId, Programme> load(JdbcClient sql, TenantId tenant, Set<ProgrammeId> keys) {
        return sql
                .sql("select body from funding_budget where tenant = :tenant and programme = any(:keys)")
                .param("tenant", tenant.value())
                .param("keys", keys.stream().map(ProgrammeId::value).toArray(UUID[]::new))
                .query((row, _) -> RecordJson.read(row.getString("body"), Programme.class))
                .list()
                .stream()
                .collect(Collectors.toMap(each -> each.heading().programme(), Function.identity()));
    }

    @Override
    public void save(JdbcClient sql, TenantId tenant, Map<ProgrammeId, Programme> changed, Set<ProgrammeId> ended) {
        HEADINGS.upsert(
                sql,
                tenant,
                changed.values(),
                each -> columns("programme", each.heading().programme(), "body", RecordJson.tree(each.heading())));
        BUDGETS.upsert(
                sql,
                tenant,
                changed.values(),
                each -> columns("programme", each.heading().programme(), "body", RecordJson.tree(each)));
        HEADINGS.delete(sql, tenant, ended, programme -> columns("programme", programme));
        BUDGETS.delete(sql, tenant, ended, programme -> columns("programme", programme));
    }

    @Override
    public List<String> tables() {
        return List.of("funding_programme", "funding_budget");
    }

    List<Programme> all(JdbcClient sql, TenantId tenant) {
        return sql.sql("""
                select body from funding_budget where tenant = :tenant
                order by body #>> '{heading,year,startsIn}' desc, body #>> '{heading,name}', programme""")
                .param("tenant", tenant.value())
                .query((row, _) -> RecordJson.read(row.getString("body"), Programme.class))
                .list();
    }

    Optional<Programme> one(JdbcClient sql, TenantId tenant, ProgrammeId programme) {
        return Optional.ofNullable(load(sql, tenant, Set.of(programme)).get(programme));
    }

    /** What the programmes are called that this transaction may know of. */
    Heading heading(JdbcClient sql, TenantId tenant, ProgrammeId programme) {
        return sql.sql("select body from funding_programme where tenant = :tenant and programme = :programme")
                .param("tenant", tenant.value())
                .param("programme", programme.value())
                .query((row, _) -> RecordJson.read(row.getString("body"), Heading.class))
                .single();
    }
}
