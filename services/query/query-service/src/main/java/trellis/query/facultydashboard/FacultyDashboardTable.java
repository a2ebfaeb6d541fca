package trellis.query.facultydashboard;

import static trellis.query.intake.RowSet.columns;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import trellis.codec.RecordJson;
import trellis.language.PersonId;
import trellis.language.TenantId;
import trellis.language.privacy.SharedFigures;
import trellis.project.facultydashboard.MonthStep;
import trellis.project.facultydashboard.WorkerMonths;
import trellis.query.intake.ProjectionTable;
import trellis.query.intake.RowSet;

/** The only SQL that knows what is told at a month's end: what each worker adds, and the sums. */
final class FacultyDashboardTable implements ProjectionTable<PersonId, WorkerMonths> {
    private static final RowSet WORKERS = RowSet.of("faculty_dashboard_worker", List.of("worker"), List.of("body"));

    @Override
    public Map<PersonId, WorkerMonths> load(JdbcClient sql, TenantId tenant, Set<PersonId> keys) {
        var found = new HashMap<PersonId, WorkerMonths>();
        sql.sql("select worker, body from faculty_dashboard_worker where tenant = :tenant and worker = any(:keys)")
                .param("tenant", tenant.value())
                .param("keys", keys.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, _) -> Map.entry(
                        new PersonId(row.getObject("worker", UUID.class)),
                        RecordJson.read(row.getString("body"), WorkerMonths.class)))
                .list()
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    /** Rows and sums move together, in the transaction that moves the checkpoint: a step is never added twice. */
    @Override
    public void save(JdbcClient sql, TenantId tenant, Map<PersonId, WorkerMonths> changed, Set<PersonId> ended) {
        var sums = new HashMap<MonthStep, Integer>();
        load(sql, tenant, changed.keySet()).values().forEach(before -> add(sums, before, -1));
        changed.values().forEach(after -> add(sums, after, 1));
        WORKERS.upsert(
                sql,
                tenant,
                changed.entrySet(),
                entry -> columns("worker", entry.getKey(), "body", RecordJson.tree(entry.getValue())));
        write(sql, tenant, sums);
    }

    private static void add(Map<MonthStep, Integer> sums, WorkerMonths worker, int sign) {
        worker.steps().forEach(step -> sums.merge(step.place(), sign * step.n(), Integer::sum));
    }

    private static void write(JdbcClient sql, TenantId tenant, Map<MonthStep, Integer> sums) {
        var rows = sums.entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .map(entry -> row(tenant, entry.getKey(), entry.getValue()))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        sql.sql("""
            insert into faculty_dashboard_month (tenant, figures, stage, month_end, known_by, n)
            select tenant, figures, stage, month_end, known_by, n
            from jsonb_populate_recordset(null::faculty_dashboard_month, cast(:rows as jsonb))
            on conflict (tenant, figures, stage, month_end, known_by)
            do update set n = faculty_dashboard_month.n + excluded.n\
            """).param("rows", RecordJson.write(rows)).update();
        sql.sql("delete from faculty_dashboard_month where tenant = :tenant and n = 0")
                .param("tenant", tenant.value())
                .update();
    }

    private static Map<String, Object> row(TenantId tenant, MonthStep place, int n) {
        return Map.of(
                "tenant", tenant.value(),
                "figures", place.figures().name(),
                "stage", place.stage(),
                "month_end", place.monthEnd().toString(),
                "known_by", place.knownBy().toString(),
                "n", n);
    }

    @Override
    public List<String> tables() {
        return List.of("faculty_dashboard_worker", "faculty_dashboard_month");
    }

    /** Numbers as they are, of every trust that the transaction lets in, by trust, figures and stage. */
    Map<TenantId, Map<SharedFigures, Map<String, Long>>> numbers(JdbcClient sql, LocalDate monthEnd) {
        var numbers = new HashMap<TenantId, Map<SharedFigures, Map<String, Long>>>();
        sql.sql("""
            select tenant, figures, stage, sum(n) as n from faculty_dashboard_month
            where month_end <= :at and known_by <= :at
            group by tenant, figures, stage\
            """)
                .param("at", monthEnd)
                .query((row, _) -> numbers.computeIfAbsent(new TenantId(row.getString("tenant")), _ -> new HashMap<>())
                        .computeIfAbsent(SharedFigures.valueOf(row.getString("figures")), _ -> new HashMap<>())
                        .put(row.getString("stage"), row.getLong("n")))
                .list();
        return numbers;
    }
}
