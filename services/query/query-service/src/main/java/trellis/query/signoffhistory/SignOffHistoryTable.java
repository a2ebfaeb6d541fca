package trellis.query.signoffhistory;

import static trellis.query.intake.RowSet.columns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import trellis.codec.RecordJson;
import trellis.language.PersonId;
import trellis.language.TenantId;
import trellis.project.SkillKey;
import trellis.project.signoffhistory.HistoryKey;
import trellis.project.signoffhistory.HistoryKey.OfPerson;
import trellis.project.signoffhistory.HistoryKey.OfSkill;
import trellis.project.signoffhistory.HistoryPart;
import trellis.project.signoffhistory.HistoryRow;
import trellis.project.signoffhistory.PersonHistory;
import trellis.project.signoffhistory.SignOffHistory;
import trellis.query.intake.ProjectionTable;
import trellis.query.intake.RowSet;

/** Keeps the history: the rows of each skill, and what was told of each person. */
final class SignOffHistoryTable implements ProjectionTable<HistoryKey, HistoryPart> {
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
                    "signed_on",
                    "expires_on",
                    "ended_on",
                    "open",
                    "body"));

    private static final RowSet PEOPLE = RowSet.of("sign_off_history_person", List.of("person"), List.of("body"));

    @Override
    public Map<HistoryKey, HistoryPart> load(JdbcClient sql, TenantId tenant, Set<HistoryKey> keys) {
        var parts = new LinkedHashMap<HistoryKey, HistoryPart>();
        skills(sql, tenant, of(keys, OfSkill.class).map(OfSkill::skill).toList())
                .forEach((skill, rows) -> parts.put(new OfSkill(skill), SignOffHistory.read(rows)));
        people(sql, tenant, of(keys, OfPerson.class).map(OfPerson::person).toList())
                .forEach((person, told) -> parts.put(new OfPerson(person), told));
        return parts;
    }

    /** Those alone that a later fact may change, so that a fact costs the same however long the history is. */
    private static Map<SkillKey, List<HistoryRow>> skills(JdbcClient sql, TenantId tenant, List<SkillKey> skills) {
        var rows = new LinkedHashMap<SkillKey, List<HistoryRow>>();
        sql.sql("""
                select body from sign_off_history
                where tenant = :tenant and open
                  and (worker, element) in (select * from unnest(cast(:workers as uuid[]), cast(:elements as text[])))
                order by position""")
                .param("tenant", tenant.value())
                .param(
                        "workers",
                        skills.stream().map(key -> key.worker().value()).toArray(UUID[]::new))
                .param(
                        "elements",
                        skills.stream().map(key -> key.element().value()).toArray(String[]::new))
                .query((row, _) -> read(row))
                .list()
                .forEach(row -> rows.computeIfAbsent(row.skill(), _ -> new ArrayList<>())
                        .add(row));
        return rows;
    }

    /** What was told of them; of many nothing ever was. */
    Map<PersonId, PersonHistory> people(JdbcClient sql, TenantId tenant, Collection<PersonId> people) {
        return sql
                .sql("select body from sign_off_history_person where tenant = :tenant and person = any(:people)")
                .param("tenant", tenant.value())
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, _) -> RecordJson.read(row.getString("body"), PersonHistory.class))
                .list()
                .stream()
                .collect(Collectors.toMap(PersonHistory::person, Function.identity()));
    }

    @Override
    public void save(JdbcClient sql, TenantId tenant, Map<HistoryKey, HistoryPart> changed, Set<HistoryKey> ended) {
        var rows = of(changed.values(), SignOffHistory.class)
                .flatMap(history -> history.movedRows().stream())
                .toList();
        ROWS.upsert(sql, tenant, rows, SignOffHistoryTable::columnsOf);
        PEOPLE.upsert(
                sql,
                tenant,
                of(changed.values(), PersonHistory.class).toList(),
                person -> columns("person", person.person(), "body", RecordJson.tree(person)));
    }

    @Override
    public List<String> tables() {
        return List.of("sign_off_history", "sign_off_history_person");
    }

    private static <T> Stream<T> of(Collection<?> all, Class<T> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast);
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
                "signed_on", validity == null ? null : validity.signedOn(),
                "expires_on", validity == null ? null : validity.expiresOn(),
                "ended_on", validity == null ? null : validity.endedOn(),
                "open", row.mayChange(),
                "body", RecordJson.tree(row));
    }

    static HistoryRow read(ResultSet row) throws SQLException {
        return RecordJson.read(row.getString("body"), HistoryRow.class);
    }
}
