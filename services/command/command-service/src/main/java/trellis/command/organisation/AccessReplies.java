package trellis.command.organisation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trellis.language.Role;
import trellis.language.funding.Duty;

/** The bodies of answers about people and what they may do. */
final class AccessReplies {
    private AccessReplies() {}

    record PersonRecorded(String tenant, long position, UUID person) {}

    record Granted(String tenant, long position, @Nullable UUID grant) {}

    /**
     * @param name null when the organisation's vault does not know one
     * @param roles role bundles held today in the organisation of the token
     * @param duties about money, held today in the same organisation
     */
    record Me(
            UUID person,
            @Nullable String name,
            String organisation,
            @Nullable String organisationName,
            List<Role> roles,
            List<Duty> duties) {}
}
