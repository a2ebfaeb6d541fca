package trellis.command.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import trellis.testkit.RealDatabase;
import trellis.testkit.RealPostgres;

/** A migrated database for one test class. */
final class StoreDatabase {
    private final RealDatabase database;

    private StoreDatabase(RealDatabase database) {
        this.database = database;
    }

    static StoreDatabase of(Class<?> test) {
        return of(RealPostgres.shared(), test);
    }

    static StoreDatabase of(RealPostgres postgres, Class<?> test) {
        var database = postgres.database(test);
        Flyway.configure()
                .dataSource(database.as("owner"))
                .locations("classpath:db/command")
                .load()
                .migrate();
        return new StoreDatabase(database);
    }

    StorePool pool(String role) {
        return StorePool.writing("test-" + role, database.url(), role, database.password(), 8);
    }

    Connection connect(String role) throws SQLException {
        return database.connect(role);
    }

    Connection superuser() throws SQLException {
        return RealPostgres.shared().superuser(database.name());
    }
}
