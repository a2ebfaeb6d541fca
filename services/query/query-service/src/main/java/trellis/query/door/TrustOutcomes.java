package trellis.query.door;

import org.springframework.jdbc.core.simple.JdbcClient;
import trellis.language.TenantId;
import trellis.project.outcomes.Outcomes;

/** A trust's outcomes, for views that join them when they are read. The trust and the national log must be in scope. */
public interface TrustOutcomes {
    Outcomes of(JdbcClient sql, TenantId trust);
}
