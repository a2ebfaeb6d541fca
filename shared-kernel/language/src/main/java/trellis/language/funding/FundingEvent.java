package trellis.language.funding;

import trellis.language.DomainEvent;
import trellis.language.PersonId;

/** A fact about a programme's money, in the funder's log. */
public sealed interface FundingEvent extends DomainEvent
        permits ProgrammeEvent,
                AllocationEvent,
                AgreementEvent,
                ClaimEvent,
                YearEndEvent,
                OutcomeEvent,
                DeliverableEvent {
    ProgrammeId programme();

    PersonId by();
}
