package trellis.query.workers;

import static trellis.query.intake.RowSet.columns;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import trellis.codec.RecordJson;
import trellis.language.PersonId;
import trellis.language.Stage;
import trellis.language.TenantId;
import trellis.project.workers.Worker;
import trellis.query.door.Stages;
import trellis.query.intake.ProjectionTable;
import trellis.query.intake.RowSet;

/** The only SQL that knows the register. */
final class WorkersTable implements ProjectionTable<PersonId, Worker>, Stages {
    private static final RowSet WORKERS = RowSet.of("worker", List.of("worker"), List.of("body"));

    @Override
    public Map<PersonId, Worker> load(JdbcClient sql, TenantId tenant, Set<PersonId> keys) {
        return sql
                .sql("select body from worker where tenant = :tenant and worker = any(:keys)")
                .param("tenant", tenant.value())
                .param("keys", keys.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, _) -> read(row.getString("body")))
                .list()
                .stream()
                .collect(Collectors.toMap(Worker::worker, Function.identity()));
    }

    @Override
    public void save(JdbcClient sql, TenantId tenant, Map<PersonId, Worker> changed, Set<PersonId> ended) {
        WORKERS.upsert(
                sql,
                tenant,
                changed.values(),
                worker -> columns("worker", worker.worker(), "body", RecordJson.tree(worker)));
        WORKERS.delete(sql, tenant, ended, worker -> columns("worker", worker));
    }

    @Override
    public List<String> tables() {
        return List.of("worker");
    }

    /** The whole register of one trust: as long as it has, or had, support workers. */
    List<Worker> all(JdbcClient sql, TenantId tenant) {
        return sql.sql("select body from worker where tenant = :tenant order by worker")
                .param("tenant", tenant.value())
                .query((row, _) -> read(row.getString("body")))
                .list();
    }

    Optional<Worker> one(JdbcClient sql, TenantId tenant, PersonId worker) {
        return Optional.ofNullable(load(sql, tenant, Set.of(worker)).get(worker));
    }

    @Override
    public Optional<List<Stage>> of(JdbcClient sql, TenantId tenant, PersonId worker, LocalDate on) {
        return one(sql, tenant, worker).map(found -> found.stagesOn(on));
    }

    private static Worker read(String body) {
        return RecordJson.read(body, Worker.class);
    }
}
