package trellis.decide.funding;

import org.jspecify.annotations.Nullable;
import trellis.decide.Rights;
import trellis.language.organisation.OrganisationCode;

/**
 * What is read to decide about the agreement on one allocation.
 *
 * @param funder null while the programme is not open
 * @param agreement null while none is drawn up
 */
public record AgreementState(
        Rights rights,
        Duties duties,
        @Nullable OrganisationCode funder,
        Allocation allocation,
        @Nullable Agreement agreement) {
    static final AgreementState INITIAL = new AgreementState(Rights.NONE, Duties.NONE, null, Allocation.NONE, null);

    AgreementState with(Rights changed) {
        return new AgreementState(changed, duties, funder, allocation, agreement);
    }

    AgreementState with(Duties changed) {
        return new AgreementState(rights, changed, funder, allocation, agreement);
    }

    AgreementState of(OrganisationCode opener) {
        return new AgreementState(rights, duties, opener, allocation, agreement);
    }

    AgreementState with(Allocation changed) {
        return new AgreementState(rights, duties, funder, changed, agreement);
    }

    AgreementState with(@Nullable Agreement changed) {
        return new AgreementState(rights, duties, funder, allocation, changed);
    }
}
