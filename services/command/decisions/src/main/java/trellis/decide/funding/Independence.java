package trellis.decide.funding;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.language.PersonId;
import trellis.language.funding.Line;
import trellis.language.organisation.OrganisationCode;

/** Nobody decides on money for an organisation that employs them, or where they hold a role: recipient or host. */
final class Independence {
    private Independence() {}

    /** @param ties organisations where the person holds a role, as the door found them */
    static Optional<AllocationRule> gap(
            PersonId person, Set<OrganisationCode> ties, Duties duties, Line line, @Nullable Agreement agreement) {
        var host = agreement == null ? null : agreement.host();
        return Stream.concat(ties.stream(), duties.employersOf(person).stream())
                        .anyMatch(each -> each.equals(line.recipient()) || each.equals(host))
                ? Optional.of(AllocationRule.NOBODY_DECIDES_FOR_THEIR_OWN_ORGANISATION)
                : Optional.empty();
    }
}
