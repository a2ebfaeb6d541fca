package trellis.decide.funding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trellis.language.Digest;
import trellis.language.PersonId;
import trellis.language.funding.AgreementEvent.AgreementSigned;
import trellis.language.funding.AgreementEvent.VariationDrawnUp;
import trellis.language.funding.AgreementId;
import trellis.language.funding.Instalment;
import trellis.language.funding.Pence;
import trellis.language.organisation.OrganisationCode;

/**
 * What would be agreed instead of what is not paid.
 *
 * @param amount what the allocation would come to
 * @param paid instalments that were paid when it was drawn up
 * @param signed who signed for whom
 */
public record Variation(
        AgreementId id,
        Digest document,
        Pence amount,
        List<Instalment> instalments,
        PersonId drawnUpBy,
        Set<Integer> paid,
        Map<OrganisationCode, PersonId> signed) {
    public Variation {
        instalments = List.copyOf(instalments);
        paid = Set.copyOf(paid);
        signed = Map.copyOf(signed);
    }

    static Variation of(VariationDrawnUp e, Set<Integer> paid) {
        return new Variation(e.agreement(), e.document().digest(), e.amount(), e.instalments(), e.by(), paid, Map.of());
    }

    Variation signed(AgreementSigned e) {
        var more = new HashMap<>(signed);
        more.put(e.party(), e.by());
        return new Variation(id, document, amount, instalments, drawnUpBy, paid, more);
    }
}
