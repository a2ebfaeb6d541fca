package trellis.command.door;

import trellis.language.PersonId;
import trellis.language.TenantId;

/**
 * Who asks, and for which organisation: from the token alone. What they may do is read from the log.
 *
 * @param tenant the organisation that the token was issued for
 * @param person the same through every account of theirs
 */
public record Caller(TenantId tenant, PersonId person) {}
