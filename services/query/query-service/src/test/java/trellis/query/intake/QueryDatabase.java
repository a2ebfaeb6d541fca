package trellis.query.intake;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import trellis.language.TenantId;
import trellis.testkit.RealDatabase;
import trellis.testkit.RealPostgres;

/** The query database of a test, with every migration and the sample's table. */
public record QueryDatabase(
        RealPostgres postgres, RealDatabase database, TenantTransactions intake, TenantTransactions door) {
    static QueryDatabase of(Class<?> test) {
        return of(RealPostgres.shared(), test);
    }

    static QueryDatabase of(RealPostgres postgres, Class<?> test) {
        var database = postgres.database(test);
        Flyway.configure()
                .dataSource(database.as("owner"))
                .locations("classpath:db/query")
                .load()
                .migrate();
        try (var owner = database.connect("owner")) {
            SampleCount.createTable(owner);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new QueryDatabase(
                postgres,
                database,
                TenantTransactions.writing(database.as("intake")),
                TenantTransactions.reading(database.as("app_ro")));
    }

    /** As superuser, for a statement that answers nothing. */
    public void breakIn(String statement) {
        try (var connection = postgres.superuser(database.name());
                var made = connection.createStatement()) {
            made.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Integer> counts(TenantId tenant) {
        return door.in(
                Set.of(tenant),
                sql -> sql.sql("select facts from sample_count order by person")
                        .query(Integer.class)
                        .list());
    }

    Checkpoint checkpoint(TenantId tenant, String projection) {
        return door.in(
                Set.of(tenant),
                sql -> Checkpoints.of(sql, tenant, List.of(projection)).getFirst());
    }

    /** As superuser, who sees behind the walls. */
    public List<Map<String, @Nullable Object>> behindTheWalls(String query) {
        try (var connection = postgres.superuser(database.name())) {
            return JdbcClient.create(new SingleConnectionDataSource(connection, true))
                    .sql(query)
                    .query()
                    .listOfRows();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
