package trellis.query.outcomereports;

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
import trellis.language.funding.AllocationId;
import trellis.language.funding.OutcomeReportId;
import trellis.project.outcomereports.OutcomeReport;
import trellis.query.intake.ProjectionTable;
import trellis.query.intake.RowSet;

/** The only SQL that knows outcome reports. */
final class OutcomeReportsTable implements ProjectionTable<OutcomeReportId, OutcomeReport> {
    private static final RowSet REPORTS =
            RowSet.of("funding_outcome_report", List.of("report"), List.of("allocation", "body"));

    @Override
    public Map<OutcomeReportId, OutcomeReport> load(JdbcClient sql, TenantId tenant, Set<OutcomeReportId> keys) {
        return sql
                .sql("select body from funding_outcome_report where tenant = :tenant and report = any(:keys)")
                .param("tenant", tenant.value())
                .param("keys", keys.stream().map(OutcomeReportId::value).toArray(UUID[]::new))
                .query((row, _) -> RecordJson.read(row.getString("body"), OutcomeReport.class))
                .list()
                .stream()
                .collect(Collectors.toMap(OutcomeReport::report, Function.identity()));
    }

    @Override
    public void save(
            JdbcClient sql, TenantId tenant, Map<OutcomeReportId, OutcomeReport> changed, Set<OutcomeReportId> ended) {
        REPORTS.upsert(
                sql,
                tenant,
                changed.values(),
                each -> columns(
                        "report",
                        each.report(),
                        "allocation",
                        each.line().allocation(),
                        "body",
                        RecordJson.tree(each)));
        REPORTS.delete(sql, tenant, ended, report -> columns("report", report));
    }

    @Override
    public List<String> tables() {
        return List.of("funding_outcome_report");
    }

    /** The longest waiting first, then the latest decided. */
    List<OutcomeReport> all(JdbcClient sql, TenantId tenant) {
        return sql.sql("""
                select body from funding_outcome_report where tenant = :tenant
                order by case when body ->> 'decidedAt' is null then 0 else 1 end,
                         case when body ->> 'decidedAt' is null then body ->> 'filedAt' end,
                         body ->> 'decidedAt' desc, report""")
                .param("tenant", tenant.value())
                .query((row, _) -> RecordJson.read(row.getString("body"), OutcomeReport.class))
                .list();
    }

    /** In the order in which they were filed. */
    List<OutcomeReport> of(JdbcClient sql, TenantId tenant, AllocationId allocation) {
        return sql.sql("""
                select body from funding_outcome_report where tenant = :tenant and allocation = :allocation
                order by body ->> 'filedAt', report""")
                .param("tenant", tenant.value())
                .param("allocation", allocation.value())
                .query((row, _) -> RecordJson.read(row.getString("body"), OutcomeReport.class))
                .list();
    }

    Optional<OutcomeReport> one(JdbcClient sql, TenantId tenant, OutcomeReportId report) {
        return Optional.ofNullable(load(sql, tenant, Set.of(report)).get(report));
    }
}
