package trellis.query.skills;

import static trellis.query.intake.RowSet.columns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import trellis.codec.RecordJson;
import trellis.language.ElementCode;
import trellis.language.PersonId;
import trellis.language.TenantId;
import trellis.project.SkillKey;
import trellis.project.skills.Skill;
import trellis.project.skills.SkillPast;
import trellis.project.skills.SkillRow;
import trellis.project.skills.StoryLine;
import trellis.query.intake.ProjectionTable;
import trellis.query.intake.RowSet;

/** The only SQL that knows skills and their stories. */
final class SkillsTable implements ProjectionTable<SkillKey, SkillRow> {
    private static final RowSet SKILLS =
            RowSet.of("skill", List.of("worker", "element"), List.of("body", "past", "story"));

    @Override
    public Map<SkillKey, SkillRow> load(JdbcClient sql, TenantId tenant, Set<SkillKey> keys) {
        var found = new HashMap<SkillKey, SkillRow>();
        sql.sql("""
                select body, past, story from skill
                where tenant = :tenant
                  and (worker, element) in (select * from unnest(cast(:workers as uuid[]), cast(:elements as text[])))""")
                .param("tenant", tenant.value())
                .param("workers", keys.stream().map(key -> key.worker().value()).toArray(UUID[]::new))
                .param(
                        "elements",
                        keys.stream().map(key -> key.element().value()).toArray(String[]::new))
                .query((row, _) -> new SkillRow(
                        skill(row),
                        past(row),
                        Arrays.asList(RecordJson.read(row.getString("story"), StoryLine[].class))))
                .list()
                .forEach(row ->
                        found.put(new SkillKey(row.skill().worker(), row.skill().element()), row));
        return found;
    }

    @Override
    public void save(JdbcClient sql, TenantId tenant, Map<SkillKey, SkillRow> changed, Set<SkillKey> ended) {
        SKILLS.upsert(
                sql,
                tenant,
                changed.entrySet(),
                entry -> columns(
                        "worker", entry.getKey().worker(),
                        "element", entry.getKey().element(),
                        "body", RecordJson.tree(entry.getValue().skill()),
                        "past", RecordJson.tree(entry.getValue().past()),
                        "story", RecordJson.tree(entry.getValue().story())));
        SKILLS.delete(sql, tenant, ended, key -> columns("worker", key.worker(), "element", key.element()));
    }

    @Override
    public List<String> tables() {
        return List.of("skill");
    }

    /** The worker's skills without their stories. */
    Map<ElementCode, SkillRow> ofWorker(JdbcClient sql, TenantId tenant, PersonId worker) {
        return sql
                .sql("select body, past from skill where tenant = :tenant and worker = :worker")
                .param("tenant", tenant.value())
                .param("worker", worker.value())
                .query((row, _) -> new SkillRow(skill(row), past(row), List.of()))
                .list()
                .stream()
                .collect(Collectors.toMap(row -> row.skill().element(), Function.identity()));
    }

    Optional<SkillRow> one(JdbcClient sql, TenantId tenant, SkillKey key) {
        return Optional.ofNullable(load(sql, tenant, Set.of(key)).get(key));
    }

    private static Skill skill(ResultSet row) throws SQLException {
        return RecordJson.read(row.getString("body"), Skill.class);
    }

    /** A row of the fold's first version kept none. */
    private static SkillPast past(ResultSet row) throws SQLException {
        var past = row.getString("past");
        return past == null ? SkillPast.NONE : RecordJson.read(past, SkillPast.class);
    }
}
