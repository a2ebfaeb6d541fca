package trellis.query.door;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import trellis.language.PersonId;
import trellis.language.TenantId;
import trellis.language.funding.Duty;

/** What the door asks before it opens to somebody trusted with money. Every call runs in the door's transaction. */
public interface DutyRights {
    /** The duties that the person holds on that day. */
    Set<Duty> duties(JdbcClient sql, TenantId tenant, PersonId person, LocalDate on);
}
