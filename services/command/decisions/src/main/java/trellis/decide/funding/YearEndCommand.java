package trellis.decide.funding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import trellis.decide.Command;
import trellis.language.PersonId;
import trellis.language.funding.CarryOverId;
import trellis.language.funding.CarryOverReason;
import trellis.language.funding.CarryOverRefusal;
import trellis.language.funding.EntryId;
import trellis.language.funding.Line;
import trellis.language.funding.MoneyReturnReason;
import trellis.language.funding.Pence;
import trellis.language.organisation.OrganisationCode;

/**
 * What may be asked of money that was paid and not spent: by the funder's finance lead, by the recipient's or the host's,
 * and by an approver of the funder.
 */
public sealed interface YearEndCommand extends Command {
    Line line();

    /** @param paymentReference where the funder's books have it */
    record RecordReturn(
            PersonId actor,
            Instant at,
            EntryId entry,
            Line line,
            Pence amount,
            MoneyReturnReason reason,
            LocalDate returnedOn,
            String paymentReference)
            implements YearEndCommand {}

    /** @param spendBy the day by which it would be spent */
    record AskToCarryOver(
            PersonId actor,
            Instant at,
            CarryOverId carryOver,
            Line line,
            Pence amount,
            CarryOverReason reason,
            LocalDate spendBy,
            PartyGrant grant)
            implements YearEndCommand {}

    /** @param ties parties where the actor holds a role, as the door found them */
    record ApproveCarryOver(
            PersonId actor, Instant at, EntryId entry, CarryOverId carryOver, Line line, Set<OrganisationCode> ties)
            implements YearEndCommand {
        public ApproveCarryOver {
            ties = Set.copyOf(ties);
        }
    }

    /** @param ties parties where the actor holds a role, as the door found them */
    record RefuseCarryOver(
            PersonId actor,
            Instant at,
            CarryOverId carryOver,
            Line line,
            CarryOverRefusal reason,
            Set<OrganisationCode> ties)
            implements YearEndCommand {
        public RefuseCarryOver {
            ties = Set.copyOf(ties);
        }
    }
}
