package trellis.query.door;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import trellis.language.TenantId;
import trellis.project.outcomes.Outcomes;
import trellis.project.outcomes.PersonPast;

/** A trust's outcomes, for views that join them when they are read. */
public interface TrustOutcomes {
    /** The trust and the national log must be in scope. */
    Outcomes of(JdbcClient sql, TenantId trust);

    /** What both outcomes and scoping returns are counted from. The trust must be in scope. */
    List<PersonPast> people(JdbcClient sql, TenantId trust);
}
