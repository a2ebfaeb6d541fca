package trellis.decide.funding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trellis.decide.Command;
import trellis.language.PersonId;
import trellis.language.funding.Document;
import trellis.language.funding.EntryId;
import trellis.language.funding.Line;
import trellis.language.organisation.OrganisationCode;

/** What may be asked of the payments under one agreement. */
public sealed interface PaymentCommand extends Command {
    Line line();

    /** @param ties parties where the actor holds a role, as the door found them */
    record MeetCondition(
            PersonId actor,
            Instant at,
            Line line,
            int instalment,
            int condition,
            @Nullable Document proof,
            Set<OrganisationCode> ties)
            implements PaymentCommand {
        public MeetCondition {
            ties = Set.copyOf(ties);
        }
    }

    record ReleaseInstalment(
            PersonId actor,
            Instant at,
            EntryId entry,
            Line line,
            int instalment,
            LocalDate releasedOn,
            String paymentReference)
            implements PaymentCommand {}

    record CloseAllocation(PersonId actor, Instant at, Line line) implements PaymentCommand {}
}
