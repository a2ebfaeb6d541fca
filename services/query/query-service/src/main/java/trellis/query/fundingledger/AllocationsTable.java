package trellis.query.fundingledger;

import static trellis.query.intake.RowSet.columns;

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
import trellis.language.funding.ProgrammeId;
import trellis.language.organisation.OrganisationCode;
import trellis.project.fundingledger.Allocation;
import trellis.query.door.Parties;
import trellis.query.intake.ProjectionTable;
import trellis.query.intake.RowSet;

/** The only SQL that knows allocations. */
final class AllocationsTable implements ProjectionTable<AllocationId, Allocation>, Parties {
    private static final RowSet ALLOCATIONS =
            RowSet.of("funding_allocation", List.of("allocation"), List.of("programme", "parties", "body"));

    /** An allocation, and in whose log it lies. */
    record Lying(TenantId funder, Allocation allocation) {}

    @Override
    public Map<AllocationId, Allocation> load(JdbcClient sql, TenantId tenant, Set<AllocationId> keys) {
        return sql
                .sql("select body from funding_allocation where tenant = :tenant and allocation = any(:keys)")
                .param("tenant", tenant.value())
                .param("keys", keys.stream().map(AllocationId::value).toArray(UUID[]::new))
                .query((row, _) -> RecordJson.read(row.getString("body"), Allocation.class))
                .list()
                .stream()
                .collect(Collectors.toMap(each -> each.line().allocation(), Function.identity()));
    }

    @Override
    public void save(JdbcClient sql, TenantId tenant, Map<AllocationId, Allocation> changed, Set<AllocationId> ended) {
        ALLOCATIONS.upsert(
                sql,
                tenant,
                changed.values(),
                each -> columns(
                        "allocation",
                        each.line().allocation(),
                        "programme",
                        each.line().programme(),
                        "parties",
                        each.parties().stream().map(OrganisationCode::value).toList(),
                        "body",
                        RecordJson.tree(each)));
        ALLOCATIONS.delete(sql, tenant, ended, allocation -> columns("allocation", allocation));
    }

    @Override
    public List<String> tables() {
        return List.of("funding_allocation");
    }

    List<Allocation> all(JdbcClient sql, TenantId tenant) {
        return sql.sql("select body from funding_allocation where tenant = :tenant")
                .param("tenant", tenant.value())
                .query((row, _) -> RecordJson.read(row.getString("body"), Allocation.class))
                .list();
    }

    List<Allocation> of(JdbcClient sql, TenantId tenant, ProgrammeId programme) {
        return sql.sql("""
                select body from funding_allocation where tenant = :tenant and programme = :programme
                order by body #>> '{line,recipient}', body #>> '{entries,0,occurredAt}', allocation""")
                .param("tenant", tenant.value())
                .param("programme", programme.value())
                .query((row, _) -> RecordJson.read(row.getString("body"), Allocation.class))
                .list();
    }

    Optional<Allocation> one(JdbcClient sql, TenantId tenant, AllocationId allocation) {
        return Optional.ofNullable(load(sql, tenant, Set.of(allocation)).get(allocation));
    }

    /** Whatever funder's, as far as this transaction's party is named. */
    List<Lying> received(JdbcClient sql) {
        return sql.sql("""
                select tenant, body from funding_allocation
                order by body #>> '{line,year,startsIn}' desc, tenant, body #>> '{entries,0,occurredAt}', allocation""")
                .query((row, _) -> new Lying(
                        new TenantId(row.getString("tenant")),
                        RecordJson.read(row.getString("body"), Allocation.class)))
                .list();
    }

    @Override
    public boolean named(JdbcClient sql, TenantId funder) {
        return sql.sql("select exists (select from funding_allocation where tenant = :funder)")
                .param("funder", funder.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean named(JdbcClient sql, TenantId funder, AllocationId allocation) {
        return one(sql, funder, allocation).isPresent();
    }
}
