package trellis.decide.funding;

import org.jspecify.annotations.Nullable;
import trellis.decide.Rights;
import trellis.language.funding.ProgrammeTerms;
import trellis.language.organisation.OrganisationCode;

/**
 * What is read to decide about one allocation.
 *
 * @param funder null while the programme is not open
 * @param streaming whether its stream is open
 * @param room pence that its stream has not offered; read by whoever takes from it only
 */
public record AllocationState(
        Rights rights,
        Duties duties,
        @Nullable OrganisationCode funder,
        @Nullable ProgrammeTerms terms,
        boolean streaming,
        long room,
        Allocation allocation) {
    static final AllocationState INITIAL =
            new AllocationState(Rights.NONE, Duties.NONE, null, null, false, 0, Allocation.NONE);

    AllocationState with(Rights changed) {
        return new AllocationState(changed, duties, funder, terms, streaming, room, allocation);
    }

    AllocationState with(Duties changed) {
        return new AllocationState(rights, changed, funder, terms, streaming, room, allocation);
    }

    AllocationState of(OrganisationCode opener, ProgrammeTerms agreed) {
        return new AllocationState(rights, duties, opener, agreed, streaming, room, allocation);
    }

    AllocationState withStream(long left) {
        return new AllocationState(rights, duties, funder, terms, true, left, allocation);
    }

    AllocationState with(Allocation changed, long left) {
        return new AllocationState(rights, duties, funder, terms, streaming, left, changed);
    }

    /** Whether approvers as many as these are enough for the amount. */
    boolean isEnough(int approvers) {
        var limit = terms == null ? null : terms.secondApproverAbove();
        return approvers >= (limit != null && allocation.amount().isMoreThan(limit) ? 2 : 1);
    }
}
