package trellis.decide.funding;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trellis.decide.Command;
import trellis.language.Digest;
import trellis.language.PersonId;
import trellis.language.funding.AgreementId;
import trellis.language.funding.Document;
import trellis.language.funding.Instalment;
import trellis.language.funding.Line;
import trellis.language.funding.Pence;
import trellis.language.organisation.OrganisationCode;

/** What may be asked of the agreement about one allocation. */
public sealed interface AgreementCommand extends Command {
    AgreementId agreement();

    Line line();

    /** @param host who employs a faculty's people, or null for a recipient that is a body of its own */
    record DrawUpAgreement(
            PersonId actor,
            Instant at,
            AgreementId agreement,
            Line line,
            Document document,
            @Nullable OrganisationCode host,
            List<Instalment> instalments)
            implements AgreementCommand {
        public DrawUpAgreement {
            instalments = List.copyOf(instalments);
        }
    }

    /**
     * Says anew what is not paid of an agreement in force.
     *
     * @param amount what the allocation comes to from then on
     * @param instalments instead of those that are not paid, numbered from 1
     */
    record DrawUpVariation(
            PersonId actor,
            Instant at,
            AgreementId agreement,
            Line line,
            Document document,
            Pence amount,
            List<Instalment> instalments)
            implements AgreementCommand {
        public DrawUpVariation {
            instalments = List.copyOf(instalments);
        }
    }

    /**
     * @param document of the paper that was signed
     * @param grant of the party that it is signed for, or null when it is signed for the funder
     */
    record SignAgreement(
            PersonId actor,
            Instant at,
            AgreementId agreement,
            Line line,
            Digest document,
            @Nullable PartyGrant grant) implements AgreementCommand {}
}
