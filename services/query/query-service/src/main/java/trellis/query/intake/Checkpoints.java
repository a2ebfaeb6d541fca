package trellis.query.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import trellis.language.TenantId;

/** The only SQL that knows the checkpoints. Every call runs in the caller's transaction. */
public final class Checkpoints {
    private static final String COLUMNS =
            "tenant, projection, version, position, recorded_at, parked_at, parked_because, parked_on";

    private Checkpoints() {}

    /** Of every tenant that the transaction sees; those that never moved are absent. */
    public static List<Checkpoint> all(JdbcClient sql) {
        return sql.sql("select " + COLUMNS + " from checkpoint order by tenant, projection")
                .query((row, _) -> read(row))
                .list();
    }

    /** Of one tenant, those of these projections that ever moved. */
    public static List<Checkpoint> of(JdbcClient sql, TenantId tenant, Collection<String> projections) {
        return sql.sql("select " + COLUMNS
                        + " from checkpoint where tenant = :tenant and projection = any(:projections)")
                .param("tenant", tenant.value())
                .param("projections", projections.toArray(String[]::new))
                .query((row, _) -> read(row))
                .list();
    }

    /**
     * Takes the tenant's checkpoints for this transaction, creating those that are missing, so that two runners never
     * fold the same batch.
     *
     * @param versions of each view's fold, by the view's name
     */
    static List<Checkpoint> take(JdbcClient sql, TenantId tenant, Map<String, Integer> versions) {
        var names = versions.keySet().stream().sorted().toArray(String[]::new);
        var numbers = Arrays.stream(names).map(versions::get).toArray(Integer[]::new);
        sql.sql("""
                insert into checkpoint (tenant, projection, version, position)
                select :tenant, fold.name, fold.version, 0
                from unnest(:names, :numbers) as fold (name, version)
                on conflict do nothing""")
                .param("tenant", tenant.value())
                .param("names", names)
                .param("numbers", numbers)
                .update();
        return sql.sql("select " + COLUMNS + " from checkpoint" + """
                 where tenant = :tenant and projection = any(:names)
                order by projection for update""")
                .param("tenant", tenant.value())
                .param("names", names)
                .query((row, _) -> read(row))
                .list();
    }

    /**
     * Moves a checkpoint from where it was read, in the transaction that writes its rows.
     *
     * @throws IllegalStateException when it no longer stands there: another runner folded the batch
     */
    static void move(JdbcClient sql, Checkpoint from, long position, Instant recordedAt) {
        var moved = sql.sql("""
                update checkpoint set position = :position, recorded_at = :recordedAt
                where tenant = :tenant and projection = :projection and position = :from and parked_at is null""")
                .param("position", position)
                .param("recordedAt", OffsetDateTime.ofInstant(recordedAt, ZoneOffset.UTC))
                .param("tenant", from.tenant().value())
                .param("projection", from.projection())
                .param("from", from.position())
                .update();
        if (moved != 1) {
            throw new IllegalStateException(
                    "checkpoint of " + from.projection() + " no longer stands at " + from.position());
        }
    }

    /** Stands still at its position until an operator retries; the checkpoint was taken before. */
    static void park(JdbcClient sql, TenantId tenant, String projection, Checkpoint.Parked parked) {
        sql.sql("""
                update checkpoint set parked_at = :at, parked_because = :because, parked_on = :on
                where tenant = :tenant and projection = :projection""")
                .param("tenant", tenant.value())
                .param("projection", projection)
                .param("at", parked.position())
                .param("because", parked.because())
                .param("on", OffsetDateTime.ofInstant(parked.on(), ZoneOffset.UTC))
                .update();
    }

    /** @return how many moved on from being parked */
    static int release(JdbcClient sql, TenantId tenant, String projection) {
        return sql.sql("""
                update checkpoint set parked_at = null, parked_because = null, parked_on = null
                where tenant = :tenant and projection = :projection and parked_at is not null""")
                .param("tenant", tenant.value())
                .param("projection", projection)
                .update();
    }

    /** Stands at a rebuilt view's position, parked no more; beside the rows of the rebuild, in one transaction. */
    static void place(JdbcClient sql, Checkpoint taken, int version, long position, @Nullable Instant recordedAt) {
        sql.sql("""
                update checkpoint
                set version = :version, position = :position, recorded_at = :recordedAt,
                    parked_at = null, parked_because = null, parked_on = null
                where tenant = :tenant and projection = :projection""")
                .param("version", version)
                .param("position", position)
                .param("recordedAt", recordedAt == null ? null : OffsetDateTime.ofInstant(recordedAt, ZoneOffset.UTC))
                .param("tenant", taken.tenant().value())
                .param("projection", taken.projection())
                .update();
    }

    private static Checkpoint read(ResultSet row) throws SQLException {
        var because = row.getString("parked_because");
        var on = instant(row, "parked_on");
        return new Checkpoint(
                new TenantId(row.getString("tenant")),
                row.getString("projection"),
                row.getInt("version"),
                row.getLong("position"),
                instant(row, "recorded_at"),
                because == null || on == null ? null : new Checkpoint.Parked(row.getLong("parked_at"), because, on));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
