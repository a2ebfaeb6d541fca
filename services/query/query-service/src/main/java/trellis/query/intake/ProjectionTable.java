package trellis.query.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import trellis.language.TenantId;

/**
 * Where one view's rows lie: the only SQL that writes them. Every call runs inside the intake's transaction, whose row
 * security already knows the tenant; a table neither commits nor catches.
 */
public interface ProjectionTable<K, R> {
    /** Those of the tenant's rows that stand under these keys, in one statement. */
    Map<K, R> load(JdbcClient sql, TenantId tenant, Set<K> keys);

    /** Writes what a batch changed, set-wise: a statement or two for each table, however many rows. */
    void save(JdbcClient sql, TenantId tenant, Map<K, R> changed, Set<K> ended);

    /**
     * Every table that it writes, by the one name it has among the tables that serve and beside them; each has the column
     * tenant. What replaces, keeps or compares rows as a whole goes by these.
     */
    List<String> tables();
}
