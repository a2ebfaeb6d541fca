package trellis.command.door;

import static trellis.language.Role.EDUCATOR;
import static trellis.language.Role.OPERATOR;

import org.jspecify.annotations.Nullable;
import trellis.decide.Command;
import trellis.decide.OperatorGrant;
import trellis.language.TenantId;

/**
 * Whose log a request about people addresses: an educator's own trust, or any organisation for an operator, whose
 * grant is pinned from the national log.
 */
public record Addressed(Entry entry, @Nullable OperatorGrant operator) {

    /**
     * @param organisation what the request names, or null for the organisation of the token
     * @throws ProblemException 403 without the role, 404 for no such organisation
     */
    public static Addressed of(
            Entry entry,
            @Nullable String organisation,
            Class<? extends Command> command,
            Door door,
            National national) {
        var home = entry.tenant();
        if (organisation == null || organisation.equals(home.value())) {
            door.require(entry, command, home.equals(National.LOG) ? OPERATOR : EDUCATOR);
            return new Addressed(entry, null);
        }
        door.require(entry, command, OPERATOR);
        var known = TenantId.isOne(organisation) && national.isOrganisation(new TenantId(organisation));
        if (!home.equals(National.LOG) || !known) {
            throw Problem.notFound().asException();
        }
        return new Addressed(
                entry.addressedTo(new TenantId(organisation)),
                national.operator(entry.actor()).orElse(null));
    }
}
