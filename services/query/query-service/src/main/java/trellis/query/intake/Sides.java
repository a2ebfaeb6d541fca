package trellis.query.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import trellis.language.TenantId;

/** A view's rows on their three sides: those that serve, those made anew beside them, those that were replaced. */
final class Sides {
    private final TenantTransactions serving;
    private final TenantTransactions beside;
    private final TenantTransactions kept;

    /** @param source of the role {@code intake} */
    Sides(DataSource source) {
        serving = TenantTransactions.writing(source, Side.SERVING);
        beside = TenantTransactions.writing(source, Side.BESIDE);
        kept = TenantTransactions.writing(source, Side.KEPT);
    }

    /** What is kept of this view and tenant, as it stood when it was replaced. */
    Optional<Checkpoint> kept(TenantId tenant, String projection) {
        return at(kept, tenant, projection);
    }

    /** How far the view is made anew; empty when nothing stands beside. */
    Optional<Checkpoint> beside(TenantId tenant, String projection) {
        return at(beside, tenant, projection);
    }

    private static Optional<Checkpoint> at(TenantTransactions side, TenantId tenant, String projection) {
        return side.in(
                Set.of(tenant),
                sql -> Checkpoints.of(sql, tenant, Set.of(projection)).stream().findFirst());
    }

    /** Goes on with what stands beside, or begins when nothing does or another version of the fold made it. */
    void begin(TenantId tenant, String projection, int version, List<String> tables) {
        beside.in(Set.of(tenant), sql -> {
            var taken =
                    Checkpoints.take(sql, tenant, Map.of(projection, version)).getFirst();
            if (taken.version() != version) {
                clear(sql, tenant, projection, tables);
                Checkpoints.take(sql, tenant, Map.of(projection, version));
            }
            return Checkpoints.release(sql, tenant, projection);
        });
    }

    /** @param position of the last fact in the rows that the digests are of */
    record Made(long position, Map<String, Digest> digests) {}

    /** What stands beside, held while it is read. */
    Optional<Made> made(TenantId tenant, String projection, List<String> tables) {
        return beside.in(
                Set.of(tenant),
                sql -> Checkpoints.held(sql, tenant, projection)
                        .map(checkpoint -> new Made(checkpoint.position(), Digest.of(sql, tenant, tables))));
    }

    void discard(TenantId tenant, String projection, List<String> tables) {
        beside.in(Set.of(tenant), sql -> clear(sql, tenant, projection, tables));
    }

    /** @return how many rows were kept */
    long letGo(TenantId tenant, String projection, List<String> tables) {
        return kept.in(Set.of(tenant), sql -> clear(sql, tenant, projection, tables));
    }

    /** @param different rows of either side that the other has not */
    record Switched(long position, long rows, long different) {}

    /**
     * Puts what was made anew in the place of what serves, in one transaction that holds the view meanwhile.
     *
     * @param bring the rows beside up to the position where the view stands
     * @throws RebuildRefused when what was replaced before is still kept, or nothing stands beside
     */
    Switched place(TenantId tenant, String projection, int version, List<String> tables, LongConsumer bring) {
        return serving.in(Set.of(tenant), sql -> {
            var standing =
                    Checkpoints.take(sql, tenant, Map.of(projection, version)).getFirst();
            bring.accept(standing.position());
            var rows = 0L;
            var different = 0L;
            for (var table : tables) {
                different += Math.max(
                        missing(sql, tenant, table, "beside", "public"),
                        missing(sql, tenant, table, "public", "beside"));
                move(sql, tenant, table, "public", "kept");
                rows += move(sql, tenant, table, "beside", "public");
            }
            var position = Checkpoints.replace(sql, tenant, projection)
                    .orElseThrow(() -> new RebuildRefused("another rebuild has finished it"));
            return new Switched(position, rows, different);
        });
    }

    private static long missing(JdbcClient sql, TenantId tenant, String table, String of, String in) {
        var rows = "select t::text from %s." + table + " t where tenant = :tenant";
        return sql.sql("select count(*) from (" + rows.formatted(of) + " except all " + rows.formatted(in) + ") r")
                .param("tenant", tenant.value())
                .query(Long.class)
                .single();
    }

    private static int move(JdbcClient sql, TenantId tenant, String table, String from, String to) {
        var columns = written(sql, table);
        var rows = sql.sql("insert into " + to + "." + table + " (" + columns + ") select " + columns + " from " + from
                        + "." + table + " where tenant = :tenant")
                .param("tenant", tenant.value())
                .update();
        sql.sql("delete from " + from + "." + table + " where tenant = :tenant")
                .param("tenant", tenant.value())
                .update();
        return rows;
    }

    /** The columns that are written; the others follow from them. */
    private static String written(JdbcClient sql, String table) {
        return sql.sql("""
                select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                where attrelid = cast(:table as regclass)
                  and attnum > 0 and not attisdropped and attgenerated = ''""")
                .param("table", "public." + table)
                .query(String.class)
                .single();
    }

    private static long clear(JdbcClient sql, TenantId tenant, String projection, List<String> tables) {
        Checkpoints.remove(sql, tenant, projection);
        return tables.stream()
                .mapToLong(table -> sql.sql("delete from " + table + " where tenant = :tenant")
                        .param("tenant", tenant.value())
                        .update())
                .sum();
    }
}
