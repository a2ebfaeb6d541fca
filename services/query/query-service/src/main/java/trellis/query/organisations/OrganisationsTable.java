package trellis.query.organisations;

import static trellis.query.intake.RowSet.columns;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import trellis.codec.RecordJson;
import trellis.language.TenantId;
import trellis.language.organisation.OrganisationCode;
import trellis.project.organisations.OrganisationKey;
import trellis.project.organisations.OrganisationKey.Kind;
import trellis.project.organisations.OrganisationRow;
import trellis.project.organisations.OrganisationRow.Ics;
import trellis.project.organisations.OrganisationRow.Trust;
import trellis.query.door.OrganisationTree;
import trellis.query.door.Places;
import trellis.query.door.TenantSession;
import trellis.query.intake.ProjectionTable;
import trellis.query.intake.RowSet;

/** The only SQL that knows the organisation tree. */
final class OrganisationsTable implements ProjectionTable<OrganisationKey, OrganisationRow>, OrganisationTree, Places {
    private static final RowSet ROWS = RowSet.of("organisation", List.of("kind", "code"), List.of("body"));

    @Override
    public Map<OrganisationKey, OrganisationRow> load(JdbcClient sql, TenantId tenant, Set<OrganisationKey> keys) {
        var rows = new HashMap<OrganisationKey, OrganisationRow>();
        sql.sql("""
                select kind, code, body from organisation
                where tenant = :tenant and code = any(:codes)""")
                .param("tenant", tenant.value())
                .param(
                        "codes",
                        keys.stream().map(OrganisationKey::code).distinct().toArray(String[]::new))
                .query((row, _) -> {
                    var key = new OrganisationKey(Kind.valueOf(row.getString("kind")), row.getString("code"));
                    return Map.entry(key, read(key.kind(), row.getString("body")));
                })
                .list()
                .forEach(entry -> rows.put(entry.getKey(), entry.getValue()));
        rows.keySet().retainAll(keys);
        return rows;
    }

    @Override
    public void save(
            JdbcClient sql,
            TenantId tenant,
            Map<OrganisationKey, OrganisationRow> changed,
            Set<OrganisationKey> ended) {
        ROWS.upsert(
                sql,
                tenant,
                changed.entrySet(),
                entry -> columns(
                        "kind", entry.getKey().kind(),
                        "code", entry.getKey().code(),
                        "body", RecordJson.tree(entry.getValue())));
        ROWS.delete(sql, tenant, ended, key -> columns("kind", key.kind(), "code", key.code()));
    }

    @Override
    public List<String> tables() {
        return List.of("organisation");
    }

    /** All of one kind, by code. */
    <T extends OrganisationRow> List<T> all(JdbcClient sql, TenantId tenant, Kind kind, Class<T> type) {
        return sql.sql("select body from organisation where tenant = :tenant and kind = :kind order by code")
                .param("tenant", tenant.value())
                .param("kind", kind.name())
                .query((row, _) -> type.cast(read(kind, row.getString("body"))))
                .list();
    }

    @Override
    public List<Trust> trustsOf(JdbcClient sql, OrganisationCode ics, LocalDate on) {
        return all(sql, TenantSession.NATIONAL, Kind.TRUST, Trust.class).stream()
                .filter(trust -> trust.standsOn(on) && ics.equals(trust.icsOn(on)))
                .toList();
    }

    @Override
    public Map<OrganisationCode, String> names(JdbcClient sql, LocalDate on) {
        var names = new HashMap<OrganisationCode, String>();
        for (var ics : all(sql, TenantSession.NATIONAL, Kind.ICS, Ics.class)) {
            var terms = ics.terms();
            if (terms != null && ics.standsOn(on)) {
                names.put(ics.code(), terms.name());
            }
        }
        for (var trust : all(sql, TenantSession.NATIONAL, Kind.TRUST, Trust.class)) {
            if (trust.standsOn(on)) {
                names.put(trust.code(), trust.nameOn(on));
            }
        }
        return names;
    }

    @Override
    public Set<OrganisationCode> trusts(JdbcClient sql) {
        return all(sql, TenantSession.NATIONAL, Kind.TRUST, Trust.class).stream()
                .map(Trust::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static OrganisationRow read(Kind kind, String body) {
        return switch (kind) {
            case REGION -> RecordJson.read(body, OrganisationRow.Region.class);
            case ICS -> RecordJson.read(body, OrganisationRow.Ics.class);
            case TRUST -> RecordJson.read(body, OrganisationRow.Trust.class);
            case PROFESSION -> RecordJson.read(body, OrganisationRow.Profession.class);
        };
    }
}
