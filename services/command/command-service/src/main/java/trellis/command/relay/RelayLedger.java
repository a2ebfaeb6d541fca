package trellis.command.relay;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import trellis.language.TenantId;

/** What the relays share: who leads under which epoch, which topic is being filled, and how far each log is in it. */
final class RelayLedger {
    private final JdbcClient sql;
    private final TransactionTemplate transactions;

    /** @param source of the role {@code relay} */
    RelayLedger(DataSource source) {
        sql = JdbcClient.create(source);
        transactions = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /** Takes the lead when nobody renewed it for that long. @return the new epoch, empty while another leads */
    Optional<Long> lead(Duration silence) {
        return sql.sql("""
                update relay_epoch set epoch = epoch + 1, renewed_at = clock_timestamp()
                where renewed_at < clock_timestamp() - make_interval(secs => :silence)
                returning epoch""")
                .param("silence", silence.toMillis() / 1_000d)
                .query(Long.class)
                .optional();
    }

    /** Lets the next relay lead at once. */
    void leave(long epoch) {
        sql.sql("update relay_epoch set renewed_at = '-infinity' where epoch = :epoch")
                .param("epoch", epoch)
                .update();
    }

    /** @throws Fenced when another leads */
    void renew(long epoch) {
        mine(epoch, () -> {});
    }

    /** Begins again from nothing when the topic is not the one that was filled. @throws Fenced when another leads */
    void fill(long epoch, String topic, Collection<TenantId> tenants) {
        mine(epoch, () -> {
            var another = sql.sql("update relay_epoch set topic = :topic where topic <> :topic")
                            .param("topic", topic)
                            .update()
                    == 1;
            if (another) {
                see(tenants);
                sql.sql("update relay_checkpoint set position = 0").update();
            }
        });
    }

    /** @return how far each of these logs is published; absent when nothing of it is */
    Map<TenantId, Long> published(Collection<TenantId> tenants) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            see(tenants);
            var positions = new HashMap<TenantId, Long>();
            sql.sql("select tenant, position from relay_checkpoint").query(row -> {
                positions.put(new TenantId(row.getString("tenant")), row.getLong("position"));
            });
            return positions;
        }));
    }

    /** Marks what Kafka has acknowledged. @throws Fenced when another leads, and then nothing is marked */
    void mark(long epoch, Map<TenantId, Long> published) {
        mine(epoch, () -> {
            see(published.keySet());
            sql.sql("""
                    insert into relay_checkpoint (tenant, position)
                    select * from unnest(:tenants, :positions)
                    on conflict (tenant) do update set position = excluded.position""")
                    .param(
                            "tenants",
                            published.keySet().stream().map(TenantId::value).toArray(String[]::new))
                    .param("positions", published.values().toArray(Long[]::new))
                    .update();
        });
    }

    /** The epoch's row is held until commit, so nobody takes the lead in the middle. */
    private void mine(long epoch, Runnable work) {
        transactions.executeWithoutResult(_ -> {
            var held = sql.sql("update relay_epoch set renewed_at = clock_timestamp() where epoch = :epoch")
                    .param("epoch", epoch)
                    .update();
            if (held != 1) {
                throw new Fenced(epoch);
            }
            work.run();
        });
    }

    private void see(Collection<TenantId> tenants) {
        sql.sql("select set_config('app.tenants', :tenants, true)")
                .param("tenants", tenants.stream().map(TenantId::value).collect(Collectors.joining(",")))
                .query(String.class)
                .single();
    }

    /** Another relay leads: what this one was about to write is not written. */
    static final class Fenced extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Fenced(long epoch) {
            super("epoch " + epoch + " is over");
        }
    }
}
