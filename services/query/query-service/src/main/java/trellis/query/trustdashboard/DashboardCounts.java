package trellis.query.trustdashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import trellis.language.TenantId;
import trellis.project.trustdashboard.Cell;
import trellis.project.trustdashboard.Counts;
import trellis.project.trustdashboard.Measure;

/**
 * Adds up the cells for a day: whole months before it and the days of its own month. What that costs depends on how
 * many cells there are and for how many months, never on how many facts.
 */
record DashboardCounts(JdbcClient sql, TenantId tenant, LocalDate at) {
    Counts counts() {
        return new Counts(at, standing(), byMonth(), waitingSince());
    }

    private Map<Cell, Long> standing() {
        var counts = new HashMap<Cell, Long>();
        sql.sql("""
                select measure, counts_by, and_by, sum(n) as n
                from (select measure, counts_by, and_by, n from trust_dashboard_month
                      where tenant = :tenant and measure = any(:stocks) and month < :month
                      union all
                      select measure, counts_by, and_by, n from trust_dashboard_day
                      where tenant = :tenant and measure = any(:stocks) and day >= :month and day <= :at) steps
                where measure <> 'EXPIRING' or (counts_by >= :first and counts_by <= :last)
                group by measure, counts_by, and_by
                having sum(n) <> 0""")
                .param("tenant", tenant.value())
                .param("stocks", names(Measure.Kind.STOCK))
                .param("month", at.withDayOfMonth(1))
                .param("at", at)
                .param("first", at.toString())
                .param("last", at.plusDays(Counts.DAYS_AHEAD).toString())
                .query((row, _) -> Map.entry(cell(row), row.getLong("n")))
                .list()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    private Map<YearMonth, Map<Cell, Long>> byMonth() {
        var months = new HashMap<YearMonth, Map<Cell, Long>>();
        sql.sql("""
                select month, measure, counts_by, and_by, n from trust_dashboard_month
                where tenant = :tenant and measure = any(:flows) and month >= :first and month < :month
                union all
                select :month, measure, counts_by, and_by, sum(n) from trust_dashboard_day
                where tenant = :tenant and measure = any(:flows) and day >= :month and day <= :at
                group by measure, counts_by, and_by""")
                .param("tenant", tenant.value())
                .param("flows", names(Measure.Kind.FLOW))
                .param("first", Counts.firstMonth(at).atDay(1))
                .param("month", at.withDayOfMonth(1))
                .param("at", at)
                .query((row, _) -> {
                    var month = YearMonth.from(row.getObject("month", LocalDate.class));
                    return months.computeIfAbsent(month, _ -> new HashMap<>()).put(cell(row), row.getLong("n"));
                })
                .list();
        return months;
    }

    private List<LocalDate> waitingSince() {
        return sql.sql("""
                select asked_on from trust_dashboard_request
                where tenant = :tenant and asked_on <= :at and closed_on is null
                union all
                select asked_on from trust_dashboard_request
                where tenant = :tenant and asked_on <= :at and closed_on > :at""")
                .param("tenant", tenant.value())
                .param("at", at)
                .query((row, _) -> row.getObject("asked_on", LocalDate.class))
                .list();
    }

    private static Cell cell(ResultSet row) throws SQLException {
        return new Cell(Measure.valueOf(row.getString("measure")), row.getString("counts_by"), row.getString("and_by"));
    }

    private static String[] names(Measure.Kind kind) {
        return Arrays.stream(Measure.values())
                .filter(measure -> measure.kind() == kind)
                .map(Enum::name)
                .toArray(String[]::new);
    }
}
