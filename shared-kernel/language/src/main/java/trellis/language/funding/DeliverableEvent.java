package trellis.language.funding;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trellis.language.PersonId;
import trellis.language.Tag;
import trellis.language.organisation.GrantId;
import trellis.language.organisation.OrganisationCode;

/** What a party hands in as the proof of what money was given for, and what a reviewer found. */
public sealed interface DeliverableEvent extends FundingEvent {
    DeliverableProofId proof();

    Line line();

    Deliverable deliverable();

    @Override
    default ProgrammeId programme() {
        return line().programme();
    }

    /**
     * @param register where the deliverable is shown by a frozen register, or null
     * @param document where it is shown by a paper, or null
     * @param duty in the party's log, under which it was handed in
     */
    record DeliverableSubmitted(
            DeliverableProofId proof,
            Line line,
            OrganisationCode party,
            Deliverable deliverable,
            @Nullable FrozenRegister register,
            @Nullable Document document,
            GrantId duty,
            PersonId by,
            Instant occurredAt)
            implements DeliverableEvent {}

    record DeliverableAccepted(
            DeliverableProofId proof, Line line, Deliverable deliverable, PersonId by, Instant occurredAt)
            implements DeliverableEvent {}

    record DeliverableReturned(
            DeliverableProofId proof,
            Line line,
            Deliverable deliverable,
            DeliverableReturnReason reason,
            PersonId by,
            Instant occurredAt)
            implements DeliverableEvent {}

    @Override
    default Set<Tag> tags() {
        return LineTags.of(line(), proof().tag());
    }
}
