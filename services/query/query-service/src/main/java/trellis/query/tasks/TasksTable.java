package trellis.query.tasks;

import static trellis.query.intake.RowSet.columns;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import trellis.codec.RecordJson;
import trellis.language.ElementCode;
import trellis.language.PersonId;
import trellis.language.TenantId;
import trellis.project.SkillKey;
import trellis.project.assessors.Assessor;
import trellis.project.skills.Skill;
import trellis.project.tasks.Grounds;
import trellis.project.tasks.TaskKey;
import trellis.project.tasks.TaskRow;
import trellis.project.workers.Worker;
import trellis.query.intake.ProjectionTable;
import trellis.query.intake.RowSet;

/** The only SQL that knows what work is read from. */
final class TasksTable implements ProjectionTable<TaskKey, TaskRow> {
    private static final RowSet ROWS = RowSet.of(
            "task_source", List.of("kind", "person", "element"), List.of("waiting", "expires_on", "body", "grounds"));

    /** What a row is about. */
    private enum Kind {
        SKILL,
        WORKER,
        ASSESSOR
    }

    private record Place(Kind kind, UUID person, String element) {
        static Place of(TaskKey key) {
            return switch (key) {
                case TaskKey.OfSkill(var skill) ->
                    new Place(
                            Kind.SKILL, skill.worker().value(), skill.element().value());
                case TaskKey.OfWorker(var worker) -> new Place(Kind.WORKER, worker.value(), "");
                case TaskKey.OfAssessor(var assessor) -> new Place(Kind.ASSESSOR, assessor.value(), "");
            };
        }

        TaskKey key() {
            var who = new PersonId(person);
            return switch (kind) {
                case SKILL -> new TaskKey.OfSkill(new SkillKey(who, new ElementCode(element)));
                case WORKER -> new TaskKey.OfWorker(who);
                case ASSESSOR -> new TaskKey.OfAssessor(who);
            };
        }

        TaskRow row(String body, @Nullable String grounds) {
            return switch (kind) {
                case SKILL -> skill(body, grounds);
                case WORKER -> new TaskRow.OfWorker(RecordJson.read(body, Worker.class));
                case ASSESSOR -> new TaskRow.OfAssessor(RecordJson.read(body, Assessor.class));
            };
        }
    }

    @Override
    public Map<TaskKey, TaskRow> load(JdbcClient sql, TenantId tenant, Set<TaskKey> keys) {
        var places = keys.stream().map(Place::of).toList();
        var rows = new HashMap<TaskKey, TaskRow>();
        sql.sql("""
                select kind, person, element, body, grounds from task_source
                where tenant = :tenant
                  and (kind, person, element) in
                      (select * from unnest(cast(:kinds as text[]), cast(:people as uuid[]), cast(:elements as text[])))""")
                .param("tenant", tenant.value())
                .param(
                        "kinds",
                        places.stream().map(place -> place.kind().name()).toArray(String[]::new))
                .param("people", places.stream().map(Place::person).toArray(UUID[]::new))
                .param("elements", places.stream().map(Place::element).toArray(String[]::new))
                .query((row, _) -> {
                    var place = new Place(
                            Kind.valueOf(row.getString("kind")),
                            row.getObject("person", UUID.class),
                            row.getString("element"));
                    return Map.entry(place.key(), place.row(row.getString("body"), row.getString("grounds")));
                })
                .list()
                .forEach(entry -> rows.put(entry.getKey(), entry.getValue()));
        return rows;
    }

    @Override
    public void save(JdbcClient sql, TenantId tenant, Map<TaskKey, TaskRow> changed, Set<TaskKey> ended) {
        ROWS.upsert(sql, tenant, changed.entrySet(), entry -> columnsOf(entry.getKey(), entry.getValue()));
        ROWS.delete(sql, tenant, ended, key -> {
            var place = Place.of(key);
            return columns("kind", place.kind(), "person", place.person(), "element", place.element());
        });
    }

    @Override
    public List<String> tables() {
        return List.of("task_source");
    }

    List<Skill> skillsOf(JdbcClient sql, TenantId tenant, PersonId worker) {
        return sql.sql("select body from task_source where tenant = :tenant and kind = 'SKILL' and person = :worker")
                .param("tenant", tenant.value())
                .param("worker", worker.value())
                .query((row, _) -> RecordJson.read(row.getString("body"), Skill.class))
                .list();
    }

    List<TaskRow.OfSkill> waiting(JdbcClient sql, TenantId tenant) {
        return sql.sql("select body, grounds from task_source where tenant = :tenant and kind = 'SKILL' and waiting")
                .param("tenant", tenant.value())
                .query((row, _) -> skill(row.getString("body"), row.getString("grounds")))
                .list();
    }

    /** Skills with a request that waits, or whose next sign-off to expire does so by that day. */
    List<Skill> waitingOrExpiringBy(JdbcClient sql, TenantId tenant, LocalDate from, LocalDate by) {
        return sql.sql("""
                select body from task_source
                where tenant = :tenant and kind = 'SKILL'
                  and (waiting or (expires_on >= :from and expires_on <= :by))""")
                .param("tenant", tenant.value())
                .param("from", from)
                .param("by", by)
                .query((row, _) -> RecordJson.read(row.getString("body"), Skill.class))
                .list();
    }

    Optional<Worker> worker(JdbcClient sql, TenantId tenant, PersonId worker) {
        var key = new TaskKey.OfWorker(worker);
        return load(sql, tenant, Set.of(key)).get(key) instanceof TaskRow.OfWorker(var found)
                ? Optional.of(found)
                : Optional.empty();
    }

    Optional<Assessor> assessor(JdbcClient sql, TenantId tenant, PersonId assessor) {
        var key = new TaskKey.OfAssessor(assessor);
        return load(sql, tenant, Set.of(key)).get(key) instanceof TaskRow.OfAssessor(var found)
                ? Optional.of(found)
                : Optional.empty();
    }

    List<Worker> workers(JdbcClient sql, TenantId tenant) {
        return sql.sql("select body from task_source where tenant = :tenant and kind = 'WORKER'")
                .param("tenant", tenant.value())
                .query((row, _) -> RecordJson.read(row.getString("body"), Worker.class))
                .list();
    }

    List<Assessor> assessors(JdbcClient sql, TenantId tenant) {
        return sql.sql("select body from task_source where tenant = :tenant and kind = 'ASSESSOR'")
                .param("tenant", tenant.value())
                .query((row, _) -> RecordJson.read(row.getString("body"), Assessor.class))
                .list();
    }

    private static Map<String, @Nullable Object> columnsOf(TaskKey key, TaskRow row) {
        var place = Place.of(key);
        var skill = row instanceof TaskRow.OfSkill of ? of : null;
        return columns(
                "kind", place.kind(),
                "person", place.person(),
                "element", place.element(),
                "waiting", skill != null && !skill.skill().waiting().isEmpty(),
                "expires_on", skill == null ? null : lastDay(skill.skill()),
                "body", body(row),
                "grounds", skill == null ? null : RecordJson.tree(skill.grounds()));
    }

    /** The last day of all sign-offs that no decision ended; none earlier needs a reminder. */
    private static @Nullable LocalDate lastDay(Skill skill) {
        return skill.signOffs().stream()
                .filter(held -> held.ended() == null)
                .flatMap(held -> Stream.ofNullable(held.validity().expiresOn()))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** @param grounds null in a row of the fold's first version, until it is made anew */
    private static TaskRow.OfSkill skill(String body, @Nullable String grounds) {
        return new TaskRow.OfSkill(
                RecordJson.read(body, Skill.class),
                grounds == null ? Grounds.NONE : RecordJson.read(grounds, Grounds.class));
    }

    private static Object body(TaskRow row) {
        return switch (row) {
            case TaskRow.OfSkill of -> RecordJson.tree(of.skill());
            case TaskRow.OfWorker(var worker) -> RecordJson.tree(worker);
            case TaskRow.OfAssessor(var assessor) -> RecordJson.tree(assessor);
        };
    }
}
