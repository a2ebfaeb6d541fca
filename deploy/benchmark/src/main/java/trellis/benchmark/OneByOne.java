package trellis.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import trellis.codec.EventCodec;
import trellis.language.RecordedEvent;
import trellis.language.TenantId;
import trellis.project.Change;
import trellis.query.intake.CloudEventReading;
import trellis.query.intake.ProjectionBinding;
import trellis.query.intake.TenantTransactions;

/**
 * A peer: the same views and tables, written in the usual way. Every fact reads and writes the rows that it moves, and a
 * token of the tenant goes with every 500 of them, in one transaction.
 */
final class OneByOne {
    private static final int BATCH = 500;
    /** So many tell how fast it is. */
    private static final int ENOUGH = 4_000;

    private static final String TOKEN = """
            insert into checkpoint (tenant, projection, version, position) values (:tenant, 'one-by-one', 1, :position)
            on conflict (tenant, projection) do update set position = excluded.position""";

    private final Laboratory laboratory;
    private final Relayed relayed;
    private final Viewed viewed;
    private int databases;

    OneByOne(Laboratory laboratory, Relayed relayed, Viewed viewed) {
        this.laboratory = laboratory;
        this.relayed = relayed;
        this.viewed = viewed;
    }

    /** @return facts a second into every view of a new database */
    double perSecond() throws Exception {
        var database = "one_by_one" + ++databases;
        laboratory.views(database);
        var batches = batches();
        try (var service = viewed.service(database, Map.of("trellis.query.intake.enabled", "false"), _ -> {})) {
            var views = Viewed.bindings(service);
            var transactions =
                    BeanFactoryAnnotationUtils.qualifiedBeanOfType(service, TenantTransactions.class, "writing");
            long began = System.nanoTime();
            long done = 0;
            for (var batch : batches) {
                write(transactions, views, batch);
                done += batch.size();
            }
            return done / ((System.nanoTime() - began) / 1e9);
        }
    }

    private static void write(
            TenantTransactions transactions, List<ProjectionBinding<?, ?>> views, List<RecordedEvent<?>> batch) {
        var tenant = batch.getFirst().tenant();
        transactions.in(Set.of(tenant), sql -> {
            for (var fact : batch) {
                views.forEach(view -> move(sql, tenant, view, fact));
            }
            return sql.sql(TOKEN)
                    .param("tenant", tenant.value())
                    .param("position", batch.getLast().position())
                    .update();
        });
    }

    private static <K, R> void move(
            JdbcClient sql, TenantId tenant, ProjectionBinding<K, R> view, RecordedEvent<?> fact) {
        var fold = view.fold();
        if (fold.families().stream().anyMatch(family -> family.isInstance(fact.event()))) {
            List<RecordedEvent<?>> alone = List.of(fact);
            var change = Change.of(fold, view.table().load(sql, tenant, fold.keys(alone)), alone);
            view.table().save(sql, tenant, change.changed(), change.ended());
        }
    }

    /** The facts of each tenant in their order, 500 at once, as many as are enough. */
    private List<List<RecordedEvent<?>>> batches() {
        var codec = new EventCodec();
        var byTenant = new LinkedHashMap<TenantId, List<RecordedEvent<?>>>();
        relayed.topic().read(relayed.facts(), record -> {
            var fact = codec.decode(CloudEventReading.of(record));
            byTenant.computeIfAbsent(fact.tenant(), _ -> new ArrayList<>()).add(fact);
        });
        var batches = new ArrayList<List<RecordedEvent<?>>>();
        int many = 0;
        for (var facts : byTenant.values()) {
            for (int from = 0; from < facts.size() && many < ENOUGH; from += BATCH) {
                var batch = facts.subList(from, Math.min(from + BATCH, facts.size()));
                batches.add(batch);
                many += batch.size();
            }
        }
        return batches;
    }
}
