package trellis.query.deliverables;

import static trellis.query.intake.RowSet.columns;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import trellis.codec.RecordJson;
import trellis.language.TenantId;
import trellis.language.funding.AllocationId;
import trellis.language.funding.DeliverableProofId;
import trellis.project.deliverables.Checklist;
import trellis.query.intake.ProjectionTable;
import trellis.query.intake.RowSet;

/** The only SQL that knows deliverables. */
final class DeliverablesTable implements ProjectionTable<AllocationId, Checklist> {
    private static final RowSet CHECKLISTS = RowSet.of("funding_checklist", List.of("allocation"), List.of("body"));

    @Override
    public Map<AllocationId, Checklist> load(JdbcClient sql, TenantId tenant, Set<AllocationId> keys) {
        return sql
                .sql("select body from funding_checklist where tenant = :tenant and allocation = any(:keys)")
                .param("tenant", tenant.value())
                .param("keys", keys.stream().map(AllocationId::value).toArray(UUID[]::new))
                .query((row, _) -> RecordJson.read(row.getString("body"), Checklist.class))
                .list()
                .stream()
                .collect(Collectors.toMap(each -> each.line().allocation(), Function.identity()));
    }

    @Override
    public void save(JdbcClient sql, TenantId tenant, Map<AllocationId, Checklist> changed, Set<AllocationId> ended) {
        CHECKLISTS.upsert(
                sql,
                tenant,
                changed.values(),
                each -> columns("allocation", each.line().allocation(), "body", RecordJson.tree(each)));
        CHECKLISTS.delete(sql, tenant, ended, allocation -> columns("allocation", allocation));
    }

    @Override
    public List<String> tables() {
        return List.of("funding_checklist");
    }

    /** By recipient, then by year, the latest first. */
    List<Checklist> all(JdbcClient sql, TenantId tenant) {
        return sql
                .sql("select body from funding_checklist where tenant = :tenant order by allocation")
                .param("tenant", tenant.value())
                .query((row, _) -> RecordJson.read(row.getString("body"), Checklist.class))
                .list()
                .stream()
                .sorted(Comparator.comparing(
                                (Checklist each) -> each.line().recipient().value())
                        .thenComparingInt(each -> -each.line().year().startsIn()))
                .toList();
    }

    Optional<Checklist> of(JdbcClient sql, TenantId tenant, AllocationId allocation) {
        return Optional.ofNullable(load(sql, tenant, Set.of(allocation)).get(allocation));
    }

    Optional<Checklist> with(JdbcClient sql, TenantId tenant, DeliverableProofId proof) {
        return sql.sql("""
                select body from funding_checklist
                where tenant = :tenant
                  and body -> 'proofs' @> jsonb_build_array(jsonb_build_object('proof', :proof::text))""")
                .param("tenant", tenant.value())
                .param("proof", proof.toString())
                .query((row, _) -> RecordJson.read(row.getString("body"), Checklist.class))
                .optional();
    }
}
