package trellis.query.door;

import org.springframework.jdbc.core.simple.JdbcClient;
import trellis.language.TenantId;

/**
 * One moment of the read tables, inside a read-only transaction.
 *
 * @param tenant whose rows a query must ask for; row security agrees
 * @param asOf up to where the projections that the handler names have come, at this same moment
 */
public record Reading(JdbcClient sql, TenantId tenant, AsOf asOf) {}
