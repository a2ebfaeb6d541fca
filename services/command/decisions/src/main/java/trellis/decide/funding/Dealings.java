package trellis.decide.funding;

import static trellis.decide.Judgement.judge;
import static trellis.decide.RoleRule.DUTY_NOT_HELD;
import static trellis.decide.funding.AllocationRule.ALLOCATION_NOT_KNOWN;
import static trellis.decide.funding.AllocationRule.NOBODY_ANSWERS_THEIR_OWN_OFFER;
import static trellis.decide.funding.ClaimRule.VERIFIER_PROPOSED_OR_APPROVED;
import static trellis.decide.funding.PaymentRule.AGREEMENT_NOT_IN_FORCE;

import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import trellis.decide.Judgement;
import trellis.decide.Refusal;
import trellis.decide.funding.Allocation.Phase;
import trellis.language.LondonDay;
import trellis.language.PersonId;
import trellis.language.funding.AgreementEvent;
import trellis.language.funding.AllocationEvent;
import trellis.language.funding.Duty;
import trellis.language.funding.DutyEvent;
import trellis.language.funding.Line;
import trellis.language.organisation.OrganisationCode;

/**
 * How funder and parties stand to each other over one allocation: what is asked whenever a party hands something in that
 * moves no money, and whenever somebody of the funder reviews it.
 */
public record Dealings(
        Duties duties, Allocation allocation, @Nullable Agreement agreement) {
    static final Dealings NONE = new Dealings(Duties.NONE, Allocation.NONE, null);

    /** A party's finance lead does, under an agreement that everybody signed; nobody on what they gave themselves. */
    Judgement handingIn(PersonId actor, Instant at, PartyGrant grant, Line line) {
        return judge().refuse(
                        DUTY_NOT_HELD,
                        () -> !isAParty(grant.organisation(), line.recipient())
                                || !grant.covers(actor, LondonDay.of(at)))
                .refuse(ALLOCATION_NOT_KNOWN, () -> allocation.phase() == Phase.UNKNOWN)
                .refuse(AGREEMENT_NOT_IN_FORCE, () -> agreement == null || !agreement.isInForce())
                .refuse(NOBODY_ANSWERS_THEIR_OWN_OFFER, () -> allocation.isOfTheFunder(actor));
    }

    /** Before anything is said of what is reviewed. */
    Judgement reviewing(PersonId actor, Instant at) {
        return judge().refuse(DUTY_NOT_HELD, () -> !duties.holds(actor, Duty.VERIFIER, LondonDay.of(at)));
    }

    /**
     * Who reviews belongs to no party, did not hand it in, and neither proposed nor approved the allocation.
     *
     * @param ties organisations where the reviewer holds a role, as the door found them
     * @param by who handed it in
     * @param own the rule that refuses them
     */
    Judgement apart(
            Judgement soFar,
            PersonId actor,
            Set<OrganisationCode> ties,
            Line line,
            Supplier<PersonId> by,
            Refusal own) {
        return soFar.check(() -> Independence.gap(actor, ties, duties, line, agreement))
                .refuse(own, () -> by.get().equals(actor))
                .refuse(VERIFIER_PROPOSED_OR_APPROVED, () -> allocation.isOfTheFunder(actor));
    }

    private boolean isAParty(OrganisationCode organisation, OrganisationCode recipient) {
        return organisation.equals(recipient) || (agreement != null && organisation.equals(agreement.host()));
    }

    static Dealings evolve(Dealings dealings, DutyEvent event) {
        return new Dealings(Duties.evolve(dealings.duties, event), dealings.allocation, dealings.agreement);
    }

    static Dealings evolve(Dealings dealings, AllocationEvent event) {
        return new Dealings(dealings.duties, Allocation.evolve(dealings.allocation, event), dealings.agreement);
    }

    static Dealings evolve(Dealings dealings, AgreementEvent event) {
        return new Dealings(dealings.duties, dealings.allocation, Agreement.evolve(dealings.agreement, event));
    }
}
