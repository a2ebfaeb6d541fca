package trellis.query.signoffhistory;

import static trellis.query.intake.RowSet.columns;

import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import trellis.codec.RecordJson;
import trellis.language.LondonDay;
import trellis.language.TenantId;
import trellis.project.SkillKey;
import trellis.project.signoffhistory.HistoryRow;
import trellis.project.signoffhistory.SignOffHistory;
import trellis.query.intake.ProjectionTable;
import trellis.query.intake.RowSet;

/** The only SQL that knows the history of sign-offs. */
final class SignOffHistoryTable implements ProjectionTable<SkillKey, SignOffHistory> {
    private static final RowSet ROWS = RowSet.of(
            "sign_off_history",
            List.of("position"),
            List.of(
                    "worker",
                    "element",
                    "outcome",
                    "request",
                    "sign_off",
                    "assessor",
                    "signatory",
                    "occurred_at",
                    "occurred_on",
                    "signed_on",
                    "expires_on",
                    "ended_on",
                    "body"));

    private static final String FITS = """
              from sign_off_history where tenant = :tenant
              and (cast(:worker as uuid) is null or worker = :worker)
              and (cast(:element as text) is null or element = :element)
              and (cast(:assessor as uuid) is null or assessor = :assessor)
              and (cast(:signatory as uuid) is null or signatory = :signatory)
              and (cast(:from as date) is null or occurred_on >= :from)
              and (cast(:to as date) is null or occurred_on <= :to)
              and (cast(:outcome as text) is null or outcome = :outcome)
              and (cast(:currentOn as date) is null
                   or (outcome = 'SIGNED' and signed_on <= :currentOn
                       and (expires_on is null or expires_on >= :currentOn)
                       and (ended_on is null or ended_on > :currentOn)))
              and (cast(:expiresBy as date) is null or (outcome = 'SIGNED' and expires_on <= :expiresBy))
              and (not :waiting
                   or (outcome = 'REQUESTED'
                       and not exists (select from sign_off_history as later
                                       where later.tenant = sign_off_history.tenant
                                         and later.request = sign_off_history.request
                                         and later.outcome in ('WITHDRAWN', 'RETURNED', 'SIGNED'))))""";

    @Override
    public Map<SkillKey, SignOffHistory> load(JdbcClient sql, TenantId tenant, Set<SkillKey> keys) {
        var rows = new LinkedHashMap<SkillKey, List<HistoryRow>>();
        sql.sql("""
                select body from sign_off_history
                where tenant = :tenant
                  and (worker, element) in (select * from unnest(cast(:workers as uuid[]), cast(:elements as text[])))
                order by position""")
                .param("tenant", tenant.value())
                .param("workers", keys.stream().map(key -> key.worker().value()).toArray(UUID[]::new))
                .param(
                        "elements",
                        keys.stream().map(key -> key.element().value()).toArray(String[]::new))
                .query((row, _) -> read(row.getString("body")))
                .list()
                .forEach(row -> rows.computeIfAbsent(row.skill(), _ -> new ArrayList<>())
                        .add(row));
        var histories = new LinkedHashMap<SkillKey, SignOffHistory>();
        rows.forEach((skill, all) -> histories.put(skill, new SignOffHistory(all)));
        return histories;
    }

    @Override
    public void save(JdbcClient sql, TenantId tenant, Map<SkillKey, SignOffHistory> changed, Set<SkillKey> ended) {
        var rows = changed.values().stream()
                .flatMap(history -> history.rows().stream())
                .toList();
        ROWS.upsert(sql, tenant, rows, SignOffHistoryTable::columnsOf);
    }

    @Override
    public void clear(JdbcClient sql, TenantId tenant) {
        sql.sql("delete from sign_off_history where tenant = :tenant")
                .param("tenant", tenant.value())
                .update();
    }

    long count(JdbcClient sql, TenantId tenant, HistoryQuestion question) {
        return asking(sql.sql("select count(*) " + FITS), tenant, question)
                .query(Long.class)
                .single();
    }

    /**
     * @param after the sort value and the position of the last row shown, or null to begin
     * @param most how many rows, or null for all
     */
    List<HistoryRow> rows(
            JdbcClient sql,
            TenantId tenant,
            HistoryQuestion question,
            @Nullable List<String> after,
            @Nullable Integer most) {
        var sort = question.sort();
        var order = sort.descending ? " desc" : " asc";
        var beyond = " and (cast(:value as " + sort.type + ") is null or (" + sort.column + ", position) "
                + (sort.descending ? "<" : ">") + " (cast(:value as " + sort.type + "), :position))";
        return asking(
                        sql.sql("select body " + FITS + beyond + " order by " + sort.column + order + ", position"
                                + order + " limit :most"),
                        tenant,
                        question)
                .param("value", after == null ? null : after.getFirst(), Types.VARCHAR)
                .param("position", after == null ? 0L : Long.parseLong(after.getLast()))
                .param("most", most, Types.INTEGER)
                .query((row, _) -> read(row.getString("body")))
                .list();
    }

    /** What {@link #rows} goes on after this row by. */
    static List<String> place(HistoryRow row, HistoryQuestion.Sort sort) {
        var expires = row.validity() == null ? null : row.validity().expiresOn();
        var value = switch (sort) {
            case NEWEST, OLDEST -> row.occurredAt().toString();
            case ELEMENT -> row.skill().element().value();
            case EXPIRES_SOONEST, EXPIRES_LATEST -> expires == null ? "infinity" : expires.toString();
        };
        return List.of(value, Long.toString(row.position()));
    }

    /** The facts of one sign-off and of the request that it answered, in the log's order. */
    List<HistoryRow> ofSignOff(JdbcClient sql, TenantId tenant, UUID signOff) {
        return sql.sql("""
                select body from sign_off_history
                where tenant = :tenant
                  and (sign_off = :signOff
                       or request in (select request from sign_off_history
                                      where tenant = :tenant and sign_off = :signOff and outcome = 'SIGNED'))
                order by position""")
                .param("tenant", tenant.value())
                .param("signOff", signOff)
                .query((row, _) -> read(row.getString("body")))
                .list();
    }

    private static StatementSpec asking(StatementSpec statement, TenantId tenant, HistoryQuestion question) {
        var outcome = question.outcome();
        return statement
                .param("tenant", tenant.value())
                .param("worker", question.worker(), Types.OTHER)
                .param("element", question.element(), Types.VARCHAR)
                .param("assessor", question.assessor(), Types.OTHER)
                .param("signatory", question.signatory(), Types.OTHER)
                .param("from", question.from(), Types.DATE)
                .param("to", question.to(), Types.DATE)
                .param("outcome", outcome == null ? null : outcome.name(), Types.VARCHAR)
                .param("waiting", question.waiting())
                .param("currentOn", question.currentOn(), Types.DATE)
                .param("expiresBy", question.expiresBy(), Types.DATE);
    }

    private static Map<String, @Nullable Object> columnsOf(HistoryRow row) {
        var validity = row.validity();
        return columns(
                "position", row.position(),
                "worker", row.skill().worker(),
                "element", row.skill().element(),
                "outcome", row.outcome(),
                "request", row.request(),
                "sign_off", row.signOff(),
                "assessor", row.assessor(),
                "signatory", row.signatory(),
                "occurred_at", row.occurredAt(),
                "occurred_on", LondonDay.of(row.occurredAt()),
                "signed_on", validity == null ? null : validity.signedOn(),
                "expires_on", validity == null ? null : validity.expiresOn(),
                "ended_on", validity == null ? null : validity.endedOn(),
                "body", RecordJson.tree(row));
    }

    private static HistoryRow read(String body) {
        return RecordJson.read(body, HistoryRow.class);
    }
}
