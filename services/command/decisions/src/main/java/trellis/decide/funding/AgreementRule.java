package trellis.decide.funding;

import org.jspecify.annotations.Nullable;
import trellis.decide.Refusal;

/** Why an agreement is not drawn up or signed. The name is the stable code. */
public enum AgreementRule implements Refusal {
    OFFER_NOT_ACCEPTED(null),
    AGREEMENT_IN_FORCE(null),
    HOST_IS_A_PARTY_ALREADY("host"),
    INSTALMENTS_DO_NOT_ADD_UP("instalments"),
    /** A variation gives up money or keeps it, and never takes more. */
    VARIED_TO_MORE_THAN_WAS_ACCEPTED("comesTo"),
    /** An instalment was paid since it was drawn up. */
    VARIATION_OVERTAKEN(null),
    INSTALMENT_OUTSIDE_THE_YEAR("instalments"),
    AGREEMENT_NOT_KNOWN(null),
    /** A later one was drawn up. */
    AGREEMENT_REPLACED(null),
    NOT_A_SIGNATORY(null),
    DOCUMENT_DIFFERS("digest"),
    ONE_PERSON_SIGNS_FOR_ONE_PARTY(null);

    private final @Nullable String field;

    AgreementRule(@Nullable String field) {
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
