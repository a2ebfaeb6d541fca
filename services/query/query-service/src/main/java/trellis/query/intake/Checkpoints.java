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
import java.util.Optional;
import java.util.OptionalLong;
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
        var standing = forUpdate(sql, tenant, names);
        if (standing.size() == names.length) {
            return standing;
        }
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
        return forUpdate(sql, tenant, names);
    }

    private static List<Checkpoint> forUpdate(JdbcClient sql, TenantId tenant, String[] names) {
        return sql.sql("select " + COLUMNS + " from checkpoint" + """
                 where tenant = :tenant and projection = any(:names)
                order by projection for update""")
                .param("tenant", tenant.value())
                .param("names", names)
                .query((row, _) -> read(row))
                .list();
    }

    /** One checkpoint that ever moved, held until the transaction ends. */
    static Optional<Checkpoint> held(JdbcClient sql, TenantId tenant, String projection) {
        return sql.sql("select " + COLUMNS + " from checkpoint"
                        + " where tenant = :tenant and projection = :projection for update")
                .param("tenant", tenant.value())
                .param("projection", projection)
                .query((row, _) -> read(row))
                .optional();
    }

    /**
     * Moves one tenant's checkpoints from where they were read to one position, in the transaction that writes their rows.
     *
     * @throws IllegalStateException when one of them no longer stands there: another runner folded the batch
     */
    static void move(JdbcClient sql, TenantId tenant, List<Checkpoint> from, long position, Instant recordedAt) {
        var moved = sql.sql("""
                update checkpoint set position = :position, recorded_at = :recordedAt
                where tenant = :tenant and parked_at is null
                  and (projection, position) in (select * from unnest(:projections, :from))""")
                .param("position", position)
                .param("recordedAt", OffsetDateTime.ofInstant(recordedAt, ZoneOffset.UTC))
                .param("tenant", tenant.value())
                .param("projections", from.stream().map(Checkpoint::projection).toArray(String[]::new))
                .param("from", from.stream().map(Checkpoint::position).toArray(Long[]::new))
                .update();
        if (moved != from.size()) {
            throw new IllegalStateException(
                    "of " + from.size() + " checkpoints only " + moved + " stand where they were");
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
    public static int release(JdbcClient sql, TenantId tenant, String projection) {
        return sql.sql("""
                update checkpoint set parked_at = null, parked_because = null, parked_on = null
                where tenant = :tenant and projection = :projection and parked_at is not null""")
                .param("tenant", tenant.value())
                .param("projection", projection)
                .update();
    }

    /**
     * Puts the checkpoint of the rebuilt rows in the place of the standing one, which is kept; beside the rows, in one
     * transaction.
     *
     * @return where the view now stands; empty when nothing stands beside
     */
    static OptionalLong replace(JdbcClient sql, TenantId tenant, String projection) {
        one(sql, tenant, projection, "insert into kept.checkpoint select * from public.checkpoint c");
        var placed = sql.sql("""
                update public.checkpoint c
                set version = b.version, position = b.position, recorded_at = b.recorded_at,
                    parked_at = null, parked_because = null, parked_on = null
                from beside.checkpoint b
                where c.tenant = :tenant and c.projection = :projection
                  and b.tenant = c.tenant and b.projection = c.projection
                returning c.position""")
                .param("tenant", tenant.value())
                .param("projection", projection)
                .query(Long.class)
                .optional();
        one(sql, tenant, projection, "delete from beside.checkpoint c");
        return placed.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    /** Forgets it, on the side that the transaction means. */
    static void remove(JdbcClient sql, TenantId tenant, String projection) {
        one(sql, tenant, projection, "delete from checkpoint c");
    }

    private static void one(JdbcClient sql, TenantId tenant, String projection, String statement) {
        sql.sql(statement + " where c.tenant = :tenant and c.projection = :projection")
                .param("tenant", tenant.value())
                .param("projection", projection)
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
