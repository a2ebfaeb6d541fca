package trellis.query.outcomes;

import static trellis.query.intake.RowSet.columns;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import trellis.codec.RecordJson;
import trellis.language.EditionId;
import trellis.language.ElementCode;
import trellis.language.PersonId;
import trellis.language.Stage;
import trellis.language.TenantId;
import trellis.language.catalogue.FrameworkElement;
import trellis.project.outcomes.Outcomes;
import trellis.project.outcomes.PersonPast;
import trellis.query.door.Framework;
import trellis.query.door.Problem;
import trellis.query.door.TrustOutcomes;
import trellis.query.intake.ProjectionTable;
import trellis.query.intake.RowSet;

/** The only SQL that knows what outcomes are counted from. */
final class OutcomesTable implements ProjectionTable<PersonId, PersonPast>, TrustOutcomes {
    private static final RowSet PEOPLE = RowSet.of("outcome_person", List.of("worker"), List.of("body"));

    private final Framework framework;

    OutcomesTable(Framework framework) {
        this.framework = framework;
    }

    @Override
    public Map<PersonId, PersonPast> load(JdbcClient sql, TenantId tenant, Set<PersonId> keys) {
        return sql
                .sql("select body from outcome_person where tenant = :tenant and worker = any(:keys)")
                .param("tenant", tenant.value())
                .param("keys", keys.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, _) -> RecordJson.read(row.getString("body"), PersonPast.class))
                .list()
                .stream()
                .collect(Collectors.toMap(PersonPast::person, Function.identity()));
    }

    @Override
    public void save(JdbcClient sql, TenantId tenant, Map<PersonId, PersonPast> changed, Set<PersonId> ended) {
        PEOPLE.upsert(
                sql, tenant, changed.values(), each -> columns("worker", each.person(), "body", RecordJson.tree(each)));
        PEOPLE.delete(sql, tenant, ended, worker -> columns("worker", worker));
    }

    @Override
    public List<String> tables() {
        return List.of("outcome_person");
    }

    @Override
    public Outcomes of(JdbcClient sql, TenantId trust) {
        return new Outcomes(people(sql, trust), (edition, stage) -> expected(sql, edition, stage));
    }

    @Override
    public List<PersonPast> people(JdbcClient sql, TenantId trust) {
        return sql.sql("select body from outcome_person where tenant = :tenant")
                .param("tenant", trust.value())
                .query((row, _) -> RecordJson.read(row.getString("body"), PersonPast.class))
                .list();
    }

    /** A sign-off of an edition that is not here yet is no reason to say that nothing is expected. */
    private Set<ElementCode> expected(JdbcClient sql, EditionId edition, Stage stage) {
        return framework
                .edition(sql, edition)
                .orElseThrow(() -> Problem.unavailable(
                                "PROJECTION_BEHIND", "The framework is not here yet. Try again in a moment.")
                        .asException())
                .expectedAt(stage)
                .stream()
                .map(FrameworkElement::code)
                .collect(Collectors.toUnmodifiableSet());
    }
}
