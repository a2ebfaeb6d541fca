package trellis.decide.funding;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trellis.language.PersonId;
import trellis.language.funding.AllocationEvent;
import trellis.language.funding.AllocationEvent.AllocationApproved;
import trellis.language.funding.AllocationEvent.AllocationClosed;
import trellis.language.funding.AllocationEvent.AllocationOffered;
import trellis.language.funding.AllocationEvent.AllocationProposed;
import trellis.language.funding.AllocationEvent.AllocationReduced;
import trellis.language.funding.AllocationEvent.AllocationSentBack;
import trellis.language.funding.AllocationEvent.OfferAccepted;
import trellis.language.funding.AllocationEvent.OfferDeclined;
import trellis.language.funding.AllocationEvent.OfferWithdrawn;
import trellis.language.funding.AllocationEvent.PartyNamed;
import trellis.language.funding.AllocationId;
import trellis.language.funding.Pence;

/**
 * How one allocation stands.
 *
 * @param id null while nobody proposed it
 * @param amount proposed, then offered, then accepted
 * @param approvers of what is proposed now
 */
public record Allocation(
        @Nullable AllocationId id,
        Phase phase,
        Pence amount,
        @Nullable LocalDate answerBy,
        @Nullable PersonId proposer,
        Set<PersonId> approvers) {
    static final Allocation NONE = new Allocation(null, Phase.UNKNOWN, Pence.NONE, null, null, Set.of());

    public Allocation {
        approvers = Set.copyOf(approvers);
    }

    /** How far it has come. */
    public enum Phase {
        UNKNOWN,
        PROPOSED,
        SENT_BACK,
        OFFERED,
        DECLINED,
        WITHDRAWN,
        ACCEPTED,
        CLOSED
    }

    /** Whether the person proposed or approved it. */
    boolean isOfTheFunder(PersonId person) {
        return person.equals(proposer) || approvers.contains(person);
    }

    /** Facts about others change nothing. */
    static Allocation evolve(Allocation allocation, AllocationEvent event) {
        if (event instanceof AllocationProposed e && (allocation.id == null || allocation.isOf(e))) {
            return new Allocation(e.line().allocation(), Phase.PROPOSED, e.amount(), e.answerBy(), e.by(), Set.of());
        }
        return allocation.isOf(event) ? allocation.after(event) : allocation;
    }

    private boolean isOf(AllocationEvent event) {
        return event.line().allocation().equals(id);
    }

    private Allocation after(AllocationEvent event) {
        return switch (event) {
            case AllocationApproved e -> approvedBy(e.by());
            case AllocationSentBack _ -> in(Phase.SENT_BACK, amount);
            case AllocationOffered e -> in(Phase.OFFERED, e.offered());
            case OfferAccepted e -> in(Phase.ACCEPTED, e.accepted());
            case OfferDeclined _ -> in(Phase.DECLINED, amount);
            case OfferWithdrawn _ -> in(Phase.WITHDRAWN, amount);
            case AllocationReduced e -> in(phase, amount.minus(e.amount()));
            case AllocationClosed _ -> in(Phase.CLOSED, amount);
            case AllocationProposed _, PartyNamed _ -> this;
        };
    }

    private Allocation in(Phase next, Pence changed) {
        return new Allocation(id, next, changed, answerBy, proposer, approvers);
    }

    private Allocation approvedBy(PersonId person) {
        var more = new HashSet<>(approvers);
        more.add(person);
        return new Allocation(id, phase, amount, answerBy, proposer, more);
    }
}
