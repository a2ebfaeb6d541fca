package trellis.language.funding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trellis.language.Digest;
import trellis.language.PersonId;
import trellis.language.Tag;
import trellis.language.organisation.GrantId;
import trellis.language.organisation.OrganisationCode;

/** What funder and recipient agreed, and what was paid by it. */
public sealed interface AgreementEvent extends FundingEvent {
    AgreementId agreement();

    Line line();

    @Override
    default ProgrammeId programme() {
        return line().programme();
    }

    /**
     * Takes the place of one that is not in force yet.
     *
     * @param document the paper that is to be signed
     * @param signatories organisations whose signature it needs: the funder, the recipient and a host
     * @param host who employs a faculty's people, or null; nobody whom it employs decides on this line's money
     * @param instalments add up to what was accepted
     */
    record AgreementDrawnUp(
            AgreementId agreement,
            Line line,
            Document document,
            List<OrganisationCode> signatories,
            @Nullable OrganisationCode host,
            List<Instalment> instalments,
            PersonId by,
            Instant occurredAt)
            implements AgreementEvent {
        public AgreementDrawnUp {
            signatories = List.copyOf(signatories);
            instalments = List.copyOf(instalments);
        }
    }

    /**
     * Once everybody signed it, it takes the place of the agreement and of the instalments that are not paid; until then
     * the agreement stays as it is. Takes the place of a variation that is not in force yet.
     *
     * @param agreement its own id, under which it is signed
     * @param varies the agreement in force
     * @param amount what the allocation comes to from then on, no more than before; the rest is the stream's again
     * @param instalments with numbers that go on after the former's; with what is paid they add up to the amount
     */
    record VariationDrawnUp(
            AgreementId agreement,
            AgreementId varies,
            Line line,
            Document document,
            Pence amount,
            List<Instalment> instalments,
            PersonId by,
            Instant occurredAt)
            implements AgreementEvent {
        public VariationDrawnUp {
            instalments = List.copyOf(instalments);
        }
    }

    /**
     * @param document digest of what was signed, the same for everybody
     * @param party for whom it was signed
     * @param duty in the party's log, under which it was signed
     * @param inForce whether it was the last signature that the agreement, or its variation, needed
     */
    record AgreementSigned(
            AgreementId agreement,
            Line line,
            Digest document,
            OrganisationCode party,
            GrantId duty,
            boolean inForce,
            PersonId by,
            Instant occurredAt)
            implements AgreementEvent {}

    /** @param proof or null where there is no paper */
    record ConditionMet(
            AgreementId agreement,
            Line line,
            int instalment,
            int condition,
            @Nullable Document proof,
            PersonId by,
            Instant occurredAt)
            implements AgreementEvent {}

    /** @param paymentReference where the funder's books have it */
    record InstalmentReleased(
            EntryId entry,
            AgreementId agreement,
            Line line,
            int instalment,
            Pence amount,
            LocalDate releasedOn,
            String paymentReference,
            PersonId by,
            Instant occurredAt)
            implements AgreementEvent {}

    @Override
    default Set<Tag> tags() {
        return this instanceof InstalmentReleased released
                ? LineTags.of(line(), agreement().tag(), released.entry().tag())
                : LineTags.of(line(), agreement().tag());
    }
}
