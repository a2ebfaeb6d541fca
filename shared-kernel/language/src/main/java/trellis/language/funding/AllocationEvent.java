package trellis.language.funding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import trellis.language.PersonId;
import trellis.language.Tag;
import trellis.language.organisation.GrantId;
import trellis.language.organisation.OrganisationCode;

/** Money for one recipient: proposed, approved, offered, answered, closed. */
public sealed interface AllocationEvent extends FundingEvent {
    Line line();

    @Override
    default ProgrammeId programme() {
        return line().programme();
    }

    /**
     * Also what is proposed again after it was sent back.
     *
     * @param answerBy the last day on which the recipient may answer the offer
     */
    record AllocationProposed(Line line, Pence amount, LocalDate answerBy, PersonId by, Instant occurredAt)
            implements AllocationEvent {}

    /** @param complete whether no further approver is needed; then it is offered at once */
    record AllocationApproved(Line line, Pence amount, boolean complete, PersonId by, Instant occurredAt)
            implements AllocationEvent {}

    record AllocationSentBack(Line line, ReturnCause reason, PersonId by, Instant occurredAt)
            implements AllocationEvent {}

    /** Takes the amount out of the stream. */
    record AllocationOffered(Line line, Pence offered, LocalDate answerBy, PersonId by, Instant occurredAt)
            implements AllocationEvent {}

    /** Opens this log to an organisation, as far as this allocation goes. */
    record PartyNamed(Line line, OrganisationCode party, PartyRole role, PersonId by, Instant occurredAt)
            implements AllocationEvent {}

    /**
     * By the recipient.
     *
     * @param accepted no more than was offered; the rest is the stream's again
     * @param duty in the recipient's log, under which it was accepted
     */
    record OfferAccepted(Line line, Pence offered, Pence accepted, GrantId duty, PersonId by, Instant occurredAt)
            implements AllocationEvent {}

    /**
     * By the recipient.
     *
     * @param duty in the recipient's log, under which it was declined
     */
    record OfferDeclined(Line line, Pence offered, OfferEnd reason, GrantId duty, PersonId by, Instant occurredAt)
            implements AllocationEvent {}

    /** By the funder, while it was not answered. */
    record OfferWithdrawn(Line line, Pence offered, OfferEnd reason, PersonId by, Instant occurredAt)
            implements AllocationEvent {}

    /**
     * With the last signature under a variation that says so.
     *
     * @param amount by how much; accepted and not paid, the stream's again
     */
    record AllocationReduced(Line line, Pence amount, PersonId by, Instant occurredAt) implements AllocationEvent {}

    /**
     * Nothing more will be paid or claimed.
     *
     * @param paid what was released
     * @param spent what was verified; the rest of what was paid was returned or carried over
     * @param unreleased accepted, not given up before, and never paid; the stream's again
     */
    record AllocationClosed(Line line, Pence paid, Pence spent, Pence unreleased, PersonId by, Instant occurredAt)
            implements AllocationEvent {}

    @Override
    default Set<Tag> tags() {
        return switch (this) {
            case AllocationOffered _,
                    OfferAccepted _,
                    OfferDeclined _,
                    OfferWithdrawn _,
                    AllocationReduced _,
                    AllocationClosed _ -> LineTags.of(line(), line().stream().tag());
            case PartyNamed e -> LineTags.of(e.line(), LineTags.party(e.party()));
            case AllocationProposed _, AllocationApproved _, AllocationSentBack _ -> LineTags.of(line());
        };
    }
}
