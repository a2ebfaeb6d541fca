package trellis.query.door;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import trellis.language.AccountKey;
import trellis.language.PersonId;
import trellis.language.Role;
import trellis.language.TenantId;

/** What the door asks before it opens. Every call runs in the door's transaction. */
public interface AccessRights {
    /** Whom this account signs in as in this organisation. */
    Optional<PersonId> person(JdbcClient sql, TenantId tenant, AccountKey account);

    /** The roles that the person holds on that day. */
    Set<Role> roles(JdbcClient sql, TenantId tenant, PersonId person, LocalDate on);
}
