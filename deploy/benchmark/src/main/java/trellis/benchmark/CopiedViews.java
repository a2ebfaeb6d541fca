package trellis.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.postgresql.PGConnection;

/**
 * A ceiling: the rows that the views hold in the end, by COPY into the same tables and indexes of an empty database, one
 * transaction for each table, as a superuser, two tables at once.
 */
final class CopiedViews {
    private static final String WITH_ROWS = """
            select c.relname, string_agg(quote_ident(a.attname), ', ' order by a.attnum)
            from pg_class c
            join pg_policy p on p.polrelid = c.oid and p.polname = 'tenants'
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            where c.relnamespace = 'public'::regnamespace
            group by c.relname, pg_relation_size(c.oid) having pg_relation_size(c.oid) > 0
            order by pg_relation_size(c.oid) desc
            """;

    private final Laboratory laboratory;
    private int databases;

    CopiedViews(Laboratory laboratory) {
        this.laboratory = laboratory;
    }

    /**
     * @param filled the database that the views were filled in
     * @param facts that they were made of
     * @return facts a second
     */
    double perSecond(String filled, long facts) throws SQLException {
        Map<String, byte[]> rows;
        try (var from = laboratory.superuser(filled)) {
            rows = rows(from);
        }
        var empty = "copied" + ++databases;
        laboratory.views(empty);
        long began = System.nanoTime();
        var halves = List.of(new ArrayList<Map.Entry<String, byte[]>>(), new ArrayList<Map.Entry<String, byte[]>>());
        // The largest table to one, the others to whoever has less.
        rows.entrySet()
                .forEach(table ->
                        (size(halves.get(0)) <= size(halves.get(1)) ? halves.get(0) : halves.get(1)).add(table));
        halves.stream()
                .map(half -> CompletableFuture.runAsync(() -> copy(empty, half)))
                .toList()
                .forEach(CompletableFuture::join);
        return facts / ((System.nanoTime() - began) / 1e9);
    }

    private static long size(List<Map.Entry<String, byte[]>> tables) {
        return tables.stream().mapToLong(table -> table.getValue().length).sum();
    }

    /** By table and columns, as COPY gives them. */
    private static Map<String, byte[]> rows(Connection from) throws SQLException {
        var tables = new LinkedHashMap<String, byte[]>();
        try (var ask = from.createStatement();
                var found = ask.executeQuery(WITH_ROWS)) {
            while (found.next()) {
                var table = found.getString(1) + " (" + found.getString(2) + ")";
                var out = new ByteArrayOutputStream();
                from.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", out);
                tables.put(table, out.toByteArray());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return tables;
    }

    private void copy(String database, List<Map.Entry<String, byte[]>> tables) {
        try (var connection = laboratory.superuser(database)) {
            for (var table : tables) {
                var copy = connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + table.getKey() + " from stdin");
                copy.writeToCopy(table.getValue(), 0, table.getValue().length);
                copy.endCopy();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
