package trellis.query.catalogue;

import static trellis.query.door.TenantSession.NATIONAL;
import static trellis.query.intake.RowSet.columns;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import trellis.codec.RecordJson;
import trellis.language.EditionId;
import trellis.language.LondonDay;
import trellis.language.TenantId;
import trellis.project.catalogue.Edition;
import trellis.query.door.Framework;
import trellis.query.intake.ProjectionTable;
import trellis.query.intake.RowSet;

/** The only SQL that knows editions. */
final class CatalogueTable implements ProjectionTable<EditionId, Edition>, Framework {
    private static final RowSet EDITIONS =
            RowSet.of("catalogue_edition", List.of("edition"), List.of("position", "body"));

    /** What is published never changes, so each edition is read from its row once. */
    private final Map<Published, Edition> read = new ConcurrentHashMap<>();

    private record Published(String edition, long position) {}

    @Override
    public Map<EditionId, Edition> load(JdbcClient sql, TenantId tenant, Set<EditionId> keys) {
        return sql
                .sql("select body from catalogue_edition where tenant = :tenant and edition = any(:keys)")
                .param("tenant", tenant.value())
                .param("keys", keys.stream().map(EditionId::value).toArray(String[]::new))
                .query((row, _) -> RecordJson.read(row.getString("body"), Edition.class))
                .list()
                .stream()
                .collect(Collectors.toMap(Edition::edition, Function.identity()));
    }

    @Override
    public void save(JdbcClient sql, TenantId tenant, Map<EditionId, Edition> changed, Set<EditionId> ended) {
        EDITIONS.upsert(
                sql,
                tenant,
                changed.values(),
                edition -> columns(
                        "edition", edition.edition(),
                        "position", edition.position(),
                        "body", RecordJson.tree(edition)));
        EDITIONS.delete(sql, tenant, ended, edition -> columns("edition", edition));
    }

    @Override
    public List<String> tables() {
        return List.of("catalogue_edition");
    }

    @Override
    public Optional<Edition> current(JdbcClient sql) {
        return published(sql).stream().findFirst().map(latest -> body(sql, latest));
    }

    @Override
    public Optional<Edition> edition(JdbcClient sql, EditionId edition) {
        return published(sql).stream()
                .filter(each -> each.edition().equals(edition.value()))
                .findFirst()
                .map(found -> body(sql, found));
    }

    @Override
    public Optional<Edition> on(JdbcClient sql, LocalDate day) {
        return editions(sql).stream()
                .filter(edition -> !LondonDay.of(edition.publishedAt()).isAfter(day))
                .findFirst();
    }

    @Override
    public List<Edition> editions(JdbcClient sql) {
        return published(sql).stream().map(each -> body(sql, each)).toList();
    }

    private static List<Published> published(JdbcClient sql) {
        return sql.sql("select edition, position from catalogue_edition where tenant = :tenant order by position desc")
                .param("tenant", NATIONAL.value())
                .query((row, _) -> new Published(row.getString("edition"), row.getLong("position")))
                .list();
    }

    private Edition body(JdbcClient sql, Published published) {
        return read.computeIfAbsent(
                published,
                key -> sql.sql("select body from catalogue_edition where tenant = :tenant and edition = :edition")
                        .param("tenant", NATIONAL.value())
                        .param("edition", key.edition())
                        .query((row, _) -> RecordJson.read(row.getString("body"), Edition.class))
                        .single());
    }
}
