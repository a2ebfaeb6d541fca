package trellis.query.sharing;

import static trellis.query.intake.RowSet.columns;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import trellis.codec.RecordJson;
import trellis.language.TenantId;
import trellis.language.organisation.OrganisationCode;
import trellis.language.privacy.SharingId;
import trellis.project.sharing.Sharing;
import trellis.query.door.SharingAgreements;
import trellis.query.intake.ProjectionTable;
import trellis.query.intake.RowSet;

/** The only SQL that knows agreements to share. */
final class SharingTable implements ProjectionTable<SharingId, Sharing>, SharingAgreements {
    private static final RowSet AGREEMENTS = RowSet.of(
            "sharing_agreement",
            List.of("sharing"),
            List.of("parties", "figures", "recorded_on", "valid_from", "valid_until", "ended_on", "body"));

    @Override
    public Map<SharingId, Sharing> load(JdbcClient sql, TenantId tenant, Set<SharingId> keys) {
        return sql
                .sql("select body from sharing_agreement where tenant = :tenant and sharing = any(:keys)")
                .param("tenant", tenant.value())
                .param("keys", keys.stream().map(SharingId::value).toArray(UUID[]::new))
                .query((row, _) -> RecordJson.read(row.getString("body"), Sharing.class))
                .list()
                .stream()
                .collect(Collectors.toMap(Sharing::sharing, Function.identity()));
    }

    @Override
    public void save(JdbcClient sql, TenantId tenant, Map<SharingId, Sharing> changed, Set<SharingId> ended) {
        AGREEMENTS.upsert(
                sql,
                tenant,
                changed.values(),
                each -> columns(
                        "sharing",
                        each.sharing(),
                        "parties",
                        each.parties().stream().map(OrganisationCode::value).toList(),
                        "figures",
                        each.figures().stream().map(Enum::name).sorted().toList(),
                        "recorded_on",
                        each.recordedOn(),
                        "valid_from",
                        each.from(),
                        "valid_until",
                        each.until(),
                        "ended_on",
                        each.endedOn(),
                        "body",
                        RecordJson.tree(each)));
        AGREEMENTS.delete(sql, tenant, ended, sharing -> columns("sharing", sharing));
    }

    @Override
    public List<String> tables() {
        return List.of("sharing_agreement");
    }

    /** The trust's own, the newest first. */
    List<Sharing> all(JdbcClient sql, TenantId tenant) {
        return sql.sql("""
            select body from sharing_agreement where tenant = :tenant
            order by valid_from desc, recorded_on desc, sharing\
            """)
                .param("tenant", tenant.value())
                .query((row, _) -> RecordJson.read(row.getString("body"), Sharing.class))
                .list();
    }

    @Override
    public List<OfTrust> withParty(JdbcClient sql) {
        return sql.sql("select tenant, body from sharing_agreement order by tenant, sharing")
                .query((row, _) -> new OfTrust(
                        new TenantId(row.getString("tenant")), RecordJson.read(row.getString("body"), Sharing.class)))
                .list();
    }
}
