package trellis.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** One database of {@link RealPostgres}. */
public record RealDatabase(String url, String name, String password) {
    /** @param role owner, app_rw, app_ro, relay or intake */
    public Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(url, role, password);
    }

    /** A connection for each call, without a pool. */
    public DataSource as(String role) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(role);
        source.setPassword(password);
        return source;
    }
}
