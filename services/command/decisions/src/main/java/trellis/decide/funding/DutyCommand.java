package trellis.decide.funding;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import trellis.decide.Command;
import trellis.decide.OperatorGrant;
import trellis.language.PersonId;
import trellis.language.funding.Duty;
import trellis.language.organisation.GrantId;
import trellis.language.organisation.OrganisationCode;

/** What may be asked of the duties of one organisation's people, by an operator or by an educator of the trust. */
public sealed interface DutyCommand extends Command {
    PersonId person();

    /** The actor's grant in the national log when an operator acts in another organisation's log, else null. */
    @Nullable
    OperatorGrant operator();

    /**
     * @param employer who employs the person
     * @param until the last day, or null while no end is set
     */
    record GrantDuty(
            PersonId actor,
            Instant at,
            GrantId grant,
            PersonId person,
            Duty duty,
            OrganisationCode employer,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable OperatorGrant operator)
            implements DutyCommand {}

    /** @param person who holds the duty, as the door found it */
    record WithdrawDuty(
            PersonId actor,
            Instant at,
            GrantId grant,
            PersonId person,
            String reasonCode,
            @Nullable OperatorGrant operator)
            implements DutyCommand {}
}
