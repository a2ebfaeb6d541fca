package trellis.query.trustdashboard;

import static trellis.query.intake.RowSet.columns;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import trellis.codec.RecordJson;
import trellis.language.PersonId;
import trellis.language.TenantId;
import trellis.project.trustdashboard.Cells;
import trellis.project.trustdashboard.Cells.Step;
import trellis.project.trustdashboard.Counts;
import trellis.project.trustdashboard.WorkerLedger;
import trellis.query.intake.ProjectionTable;
import trellis.query.intake.RowSet;

/** The only SQL that writes the dashboard: what each worker adds, and the cells that it adds to. */
final class TrustDashboardTable implements ProjectionTable<PersonId, WorkerLedger> {
    private static final RowSet LEDGERS = RowSet.of("trust_dashboard_ledger", List.of("worker"), List.of("body"));
    private static final RowSet REQUESTS =
            RowSet.of("trust_dashboard_request", List.of("request"), List.of("worker", "asked_on", "closed_on"));

    @Override
    public Map<PersonId, WorkerLedger> load(JdbcClient sql, TenantId tenant, Set<PersonId> keys) {
        var found = new HashMap<PersonId, WorkerLedger>();
        sql.sql("select worker, body from trust_dashboard_ledger where tenant = :tenant and worker = any(:keys)")
                .param("tenant", tenant.value())
                .param("keys", keys.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, _) -> Map.entry(
                        new PersonId(row.getObject("worker", UUID.class)),
                        RecordJson.read(row.getString("body"), WorkerLedger.class)))
                .list()
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    /** Rows and cells move together, in the transaction that moves the checkpoint: a step is never added twice. */
    @Override
    public void save(JdbcClient sql, TenantId tenant, Map<PersonId, WorkerLedger> changed, Set<PersonId> ended) {
        var before = load(sql, tenant, changed.keySet());
        var steps = new HashMap<Step, Integer>();
        changed.forEach((worker, ledger) ->
                Cells.between(before.get(worker), ledger).forEach((step, n) -> steps.merge(step, n, Integer::sum)));
        LEDGERS.upsert(
                sql,
                tenant,
                changed.entrySet(),
                entry -> columns("worker", entry.getKey(), "body", RecordJson.tree(entry.getValue())));
        REQUESTS.upsert(
                sql,
                tenant,
                changed.entrySet().stream()
                        .flatMap(entry -> entry.getValue().requests().stream()
                                .map(request -> columns(
                                        "request", request.request(),
                                        "worker", entry.getKey(),
                                        "asked_on", request.askedOn(),
                                        "closed_on", request.closedOn())))
                        .toList(),
                row -> row);
        add(sql, tenant, "trust_dashboard_day", "day", steps);
        add(sql, tenant, "trust_dashboard_month", "month", byMonth(steps));
    }

    @Override
    public List<String> tables() {
        return List.of(
                "trust_dashboard_ledger", "trust_dashboard_request", "trust_dashboard_day", "trust_dashboard_month");
    }

    Counts counts(JdbcClient sql, TenantId tenant, LocalDate at) {
        return new DashboardCounts(sql, tenant, at).counts();
    }

    private static Map<Step, Integer> byMonth(Map<Step, Integer> steps) {
        var months = new HashMap<Step, Integer>();
        steps.forEach((step, n) ->
                months.merge(new Step(step.cell(), YearMonth.from(step.day()).atDay(1)), n, Integer::sum));
        return months;
    }

    /** @param table its name written here and never taken from a request */
    private static void add(JdbcClient sql, TenantId tenant, String table, String day, Map<Step, Integer> steps) {
        var rows = steps.entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .map(entry -> row(tenant, day, entry))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        sql.sql("insert into " + table + " (tenant, measure, counts_by, and_by, " + day + ", n)"
                        + " select tenant, measure, counts_by, and_by, " + day + ", n"
                        + " from jsonb_populate_recordset(null::" + table + ", cast(:rows as jsonb))"
                        + " on conflict (tenant, measure, counts_by, and_by, " + day + ")"
                        + " do update set n = " + table + ".n + excluded.n")
                .param("rows", RecordJson.write(rows))
                .update();
        sql.sql("delete from " + table + " where tenant = :tenant and n = 0")
                .param("tenant", tenant.value())
                .update();
    }

    private static Map<String, Object> row(TenantId tenant, String day, Map.Entry<Step, Integer> entry) {
        var cell = entry.getKey().cell();
        return Map.of(
                "tenant",
                tenant.value(),
                "measure",
                cell.measure().name(),
                "counts_by",
                cell.first(),
                "and_by",
                cell.second(),
                day,
                entry.getKey().day().toString(),
                "n",
                entry.getValue());
    }
}
