package trellis.query.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import trellis.language.DomainEvent;
import trellis.language.PersonId;
import trellis.language.RecordedEvent;
import trellis.language.TenantId;
import trellis.language.organisation.AccessEvent;
import trellis.project.RowByRow;

/** Counts facts by person: wrong as soon as one is folded twice or left out. It can be told to stumble. */
public final class SampleCount implements RowByRow<PersonId, Integer>, ProjectionTable<PersonId, Integer> {
    private static final RowSet ROWS = RowSet.of("sample_count", List.of("person"), List.of("facts"));

    private final String name;
    private final int version;

    /** A fact of this person cannot be folded. */
    public volatile PersonId stumblesOver = new PersonId(new UUID(0, 1));

    /** Runs after the rows are written and before the checkpoint is. */
    volatile Runnable betweenRowsAndCheckpoint = () -> {};

    public SampleCount(String name, int version) {
        this.name = name;
        this.version = version;
    }

    static void createTable(Connection owner) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(
                    "create table sample_count (tenant text not null, person uuid not null, facts int not null,"
                            + " primary key (tenant, person))");
            statement.execute("select tenant_table('sample_count')");
            statement.execute("select tables_beside()");
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public Set<Class<? extends DomainEvent>> families() {
        return Set.of(AccessEvent.class);
    }

    @Override
    public Set<PersonId> touchedBy(DomainEvent event) {
        return Set.of(((AccessEvent) event).person());
    }

    @Override
    public Integer after(PersonId key, @Nullable Integer facts, RecordedEvent<?> fact) {
        if (key.equals(stumblesOver)) {
            throw new IllegalStateException("stumbled");
        }
        return facts == null ? 1 : facts + 1;
    }

    @Override
    public Map<PersonId, Integer> load(JdbcClient sql, TenantId tenant, Set<PersonId> keys) {
        var rows = new HashMap<PersonId, Integer>();
        sql.sql("select person, facts from sample_count where tenant = :tenant and person = any(:keys)")
                .param("tenant", tenant.value())
                .param("keys", keys.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    rows.put(new PersonId(row.getObject("person", UUID.class)), row.getInt("facts"));
                });
        return rows;
    }

    @Override
    public void save(JdbcClient sql, TenantId tenant, Map<PersonId, Integer> changed, Set<PersonId> ended) {
        ROWS.upsert(
                sql,
                tenant,
                changed.entrySet(),
                row -> RowSet.columns("person", row.getKey(), "facts", row.getValue()));
        betweenRowsAndCheckpoint.run();
    }

    @Override
    public List<String> tables() {
        return List.of("sample_count");
    }
}
