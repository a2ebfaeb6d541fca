package trellis.query.duties;

import static trellis.query.intake.RowSet.columns;

import java.time.LocalDate;
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
import trellis.language.funding.Duty;
import trellis.language.organisation.GrantId;
import trellis.project.duties.DutyHeld;
import trellis.query.door.DutyRights;
import trellis.query.intake.ProjectionTable;
import trellis.query.intake.RowSet;

/** The only SQL that knows duties. */
final class DutiesTable implements ProjectionTable<GrantId, DutyHeld>, DutyRights {
    private static final RowSet DUTIES = RowSet.of("duty", List.of("duty"), List.of("person", "body"));

    @Override
    public Map<GrantId, DutyHeld> load(JdbcClient sql, TenantId tenant, Set<GrantId> keys) {
        return sql
                .sql("select body from duty where tenant = :tenant and duty = any(:keys)")
                .param("tenant", tenant.value())
                .param("keys", keys.stream().map(GrantId::value).toArray(UUID[]::new))
                .query((row, _) -> RecordJson.read(row.getString("body"), DutyHeld.class))
                .list()
                .stream()
                .collect(Collectors.toMap(DutyHeld::grant, Function.identity()));
    }

    @Override
    public void save(JdbcClient sql, TenantId tenant, Map<GrantId, DutyHeld> changed, Set<GrantId> ended) {
        DUTIES.upsert(
                sql,
                tenant,
                changed.values(),
                held -> columns("duty", held.grant(), "person", held.person(), "body", RecordJson.tree(held)));
        DUTIES.delete(sql, tenant, ended, grant -> columns("duty", grant));
    }

    @Override
    public List<String> tables() {
        return List.of("duty");
    }

    List<DutyHeld> all(JdbcClient sql, TenantId tenant) {
        return sql.sql("select body from duty where tenant = :tenant order by body #>> '{from}', duty")
                .param("tenant", tenant.value())
                .query((row, _) -> RecordJson.read(row.getString("body"), DutyHeld.class))
                .list();
    }

    @Override
    public Set<Duty> duties(JdbcClient sql, TenantId tenant, PersonId person, LocalDate on) {
        return sql
                .sql("select body from duty where tenant = :tenant and person = :person")
                .param("tenant", tenant.value())
                .param("person", person.value())
                .query((row, _) -> RecordJson.read(row.getString("body"), DutyHeld.class))
                .list()
                .stream()
                .filter(held -> held.holdsOn(on))
                .map(DutyHeld::duty)
                .collect(Collectors.toUnmodifiableSet());
    }
}
