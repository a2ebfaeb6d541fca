package trellis.query.door;

import org.springframework.jdbc.core.simple.JdbcClient;
import trellis.language.TenantId;
import trellis.language.funding.AllocationId;

/** What the door asks before somebody waits for another organisation's log. Runs in a party's transaction. */
public interface Parties {
    /** Whether the funder's log names the party whose transaction this is. */
    boolean named(JdbcClient sql, TenantId funder);

    /** Whether the funder's log names the party whose transaction this is, as far as this allocation goes. */
    boolean named(JdbcClient sql, TenantId funder, AllocationId allocation);
}
