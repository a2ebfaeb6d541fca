package trellis.decide.funding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trellis.language.Digest;
import trellis.language.PersonId;
import trellis.language.funding.AgreementEvent;
import trellis.language.funding.AgreementEvent.AgreementDrawnUp;
import trellis.language.funding.AgreementEvent.AgreementSigned;
import trellis.language.funding.AgreementEvent.ConditionMet;
import trellis.language.funding.AgreementEvent.InstalmentReleased;
import trellis.language.funding.AgreementId;
import trellis.language.funding.Instalment;
import trellis.language.organisation.OrganisationCode;

/**
 * The agreement that was drawn up last.
 *
 * @param signed who signed for whom
 */
public record Agreement(
        AgreementId id,
        Digest document,
        List<OrganisationCode> signatories,
        @Nullable OrganisationCode host,
        List<Instalment> instalments,
        PersonId drawnUpBy,
        Map<OrganisationCode, PersonId> signed) {
    public Agreement {
        signatories = List.copyOf(signatories);
        instalments = List.copyOf(instalments);
        signed = Map.copyOf(signed);
    }

    /** Whether everybody signed. */
    boolean isInForce() {
        return signed.keySet().containsAll(signatories);
    }

    /** Whether everybody else signed. */
    boolean waitsOnlyFor(OrganisationCode party) {
        return signatories.stream().filter(each -> !each.equals(party)).allMatch(signed::containsKey);
    }

    static @Nullable Agreement evolve(@Nullable Agreement agreement, AgreementEvent event) {
        return switch (event) {
            case AgreementDrawnUp e ->
                new Agreement(
                        e.agreement(),
                        e.document().digest(),
                        e.signatories(),
                        e.host(),
                        e.instalments(),
                        e.by(),
                        Map.of());
            case AgreementSigned e ->
                agreement == null || !agreement.id.equals(e.agreement()) ? agreement : agreement.signed(e);
            case ConditionMet _, InstalmentReleased _ -> agreement;
        };
    }

    private Agreement signed(AgreementSigned e) {
        var more = new HashMap<>(signed);
        more.put(e.party(), e.by());
        return new Agreement(id, document, signatories, host, instalments, drawnUpBy, more);
    }
}
