package trellis.decide.funding;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trellis.language.Digest;
import trellis.language.LondonDay;
import trellis.language.PersonId;
import trellis.language.funding.AgreementEvent;
import trellis.language.funding.AgreementEvent.AgreementDrawnUp;
import trellis.language.funding.AgreementEvent.AgreementSigned;
import trellis.language.funding.AgreementEvent.ConditionMet;
import trellis.language.funding.AgreementEvent.InstalmentReleased;
import trellis.language.funding.AgreementEvent.VariationDrawnUp;
import trellis.language.funding.AllocationEvent;
import trellis.language.funding.ClaimEvent;
import trellis.language.funding.ClaimEvent.ClaimReturned;
import trellis.language.funding.ClaimEvent.ClaimSubmitted;
import trellis.language.funding.ClaimEvent.ClaimVerified;
import trellis.language.funding.ClaimEvent.ClaimWithdrawn;
import trellis.language.funding.ClaimId;
import trellis.language.funding.OutcomeEvent;
import trellis.language.funding.OutcomeEvent.OutcomeReportAccepted;
import trellis.language.funding.Pence;
import trellis.language.funding.ProgrammeEvent;
import trellis.language.funding.ProgrammeEvent.ProgrammeOpened;
import trellis.language.funding.YearEndEvent;
import trellis.language.organisation.OrganisationCode;

/**
 * What is read to decide about the money of one allocation once it is agreed.
 *
 * @param claimsUntil null while the programme is not open
 * @param inForceSince null while somebody's signature is missing
 * @param met conditions by instalment and number
 * @param paid what was released, by instalment
 * @param claims of this allocation
 * @param evidence papers that a claim relies on, of whichever allocation
 * @param yearEnd what was returned and carried over
 */
public record LineState(
        Duties duties,
        @Nullable LocalDate claimsUntil,
        Allocation allocation,
        @Nullable Agreement agreement,
        @Nullable LocalDate inForceSince,
        Set<ConditionKey> met,
        Map<Integer, Pence> paid,
        Map<ClaimId, Claim> claims,
        Set<Digest> evidence,
        YearEnd yearEnd) {
    static final LineState INITIAL = new LineState(
            Duties.NONE, null, Allocation.NONE, null, null, Set.of(), Map.of(), Map.of(), Set.of(), YearEnd.NONE);

    public LineState {
        met = Set.copyOf(met);
        paid = Map.copyOf(paid);
        claims = Map.copyOf(claims);
        evidence = Set.copyOf(evidence);
    }

    /** One condition of one instalment. */
    public record ConditionKey(int instalment, int condition) {}

    /** What the close waits for, as an instalment does; instalments count from 1. */
    private static final ConditionKey OUTCOMES_ACCEPTED = new ConditionKey(0, 0);

    /** How a claim stands. */
    public enum Stand {
        WAITING,
        WITHDRAWN,
        VERIFIED,
        RETURNED
    }

    public record Claim(Stand stand, Pence amount, Set<Digest> evidence, PersonId by) {
        public Claim {
            evidence = Set.copyOf(evidence);
        }

        private Claim now(Stand next) {
            return new Claim(next, amount, evidence, by);
        }
    }

    long paidAltogether() {
        return paid.values().stream().mapToLong(Pence::value).sum();
    }

    /** What claims of these stands come to. */
    long claimed(Stand... any) {
        var stands = Set.of(any);
        return claims.values().stream()
                .filter(claim -> stands.contains(claim.stand()))
                .mapToLong(claim -> claim.amount().value())
                .sum();
    }

    /** Paid, and nobody spoke for it: neither claimed, nor asked to be carried over, nor gone. In pence. */
    long unspent() {
        return paidAltogether()
                - claimed(Stand.WAITING, Stand.VERIFIED)
                - yearEnd.carried(YearEnd.Stand.WAITING)
                - yearEnd.lapsed();
    }

    boolean isInForce() {
        return inForceSince != null;
    }

    /** Whether it is the recipient or its host. */
    boolean isAParty(OrganisationCode organisation, OrganisationCode recipient) {
        return organisation.equals(recipient) || (agreement != null && organisation.equals(agreement.host()));
    }

    /** Whether the agreement asks for reports and none about outcomes was accepted. */
    boolean lacksAReport() {
        return agreement != null && agreement.asksForReports() && !met.contains(OUTCOMES_ACCEPTED);
    }

    LineState with(Duties changed) {
        return new LineState(
                changed, claimsUntil, allocation, agreement, inForceSince, met, paid, claims, evidence, yearEnd);
    }

    static LineState evolve(LineState state, ProgrammeEvent event) {
        return event instanceof ProgrammeOpened opened
                ? new LineState(
                        state.duties,
                        opened.terms().claimsUntil(),
                        state.allocation,
                        state.agreement,
                        state.inForceSince,
                        state.met,
                        state.paid,
                        state.claims,
                        state.evidence,
                        state.yearEnd)
                : state;
    }

    static LineState evolve(LineState state, AllocationEvent event) {
        return new LineState(
                state.duties,
                state.claimsUntil,
                Allocation.evolve(state.allocation, event),
                state.agreement,
                state.inForceSince,
                state.met,
                state.paid,
                state.claims,
                state.evidence,
                state.yearEnd);
    }

    static LineState evolve(LineState state, AgreementEvent event) {
        return switch (event) {
            case AgreementDrawnUp _, VariationDrawnUp _ ->
                state.agreed(Agreement.evolve(state.agreement, event), state.inForceSince);
            case AgreementSigned e ->
                state.agreed(
                        Agreement.evolve(state.agreement, e),
                        e.inForce() && state.inForceSince == null ? LondonDay.of(e.occurredAt()) : state.inForceSince);
            case ConditionMet e -> {
                var more = new HashSet<>(state.met);
                more.add(new ConditionKey(e.instalment(), e.condition()));
                yield state.paying(more, state.paid);
            }
            case InstalmentReleased e -> {
                var more = new HashMap<>(state.paid);
                more.put(e.instalment(), e.amount());
                yield state.paying(state.met, more).agreed(Agreement.evolve(state.agreement, e), state.inForceSince);
            }
        };
    }

    static LineState evolve(LineState state, OutcomeEvent event) {
        if (!(event instanceof OutcomeReportAccepted)) {
            return state;
        }
        var more = new HashSet<>(state.met);
        more.add(OUTCOMES_ACCEPTED);
        return state.paying(more, state.paid);
    }

    private LineState agreed(@Nullable Agreement changed, @Nullable LocalDate since) {
        return new LineState(duties, claimsUntil, allocation, changed, since, met, paid, claims, evidence, yearEnd);
    }

    private LineState paying(Set<ConditionKey> conditions, Map<Integer, Pence> released) {
        return new LineState(
                duties,
                claimsUntil,
                allocation,
                agreement,
                inForceSince,
                conditions,
                released,
                claims,
                evidence,
                yearEnd);
    }

    static LineState evolve(LineState state, YearEndEvent event) {
        return new LineState(
                state.duties,
                state.claimsUntil,
                state.allocation,
                state.agreement,
                state.inForceSince,
                state.met,
                state.paid,
                state.claims,
                state.evidence,
                YearEnd.evolve(state.yearEnd, event));
    }

    /** A claim on another allocation matters for its papers alone. */
    static LineState evolve(LineState state, ClaimEvent event) {
        var papers = new HashSet<>(state.evidence);
        var changed = new HashMap<>(state.claims);
        var own = event.line().allocation().equals(state.allocation.id());
        switch (event) {
            case ClaimSubmitted e -> {
                papers.addAll(e.evidence());
                if (own) {
                    changed.put(e.claim(), new Claim(Stand.WAITING, e.claimed(), Set.copyOf(e.evidence()), e.by()));
                }
            }
            case ClaimWithdrawn e -> {
                e.evidence().forEach(papers::remove);
                changed.computeIfPresent(e.claim(), (_, claim) -> claim.now(Stand.WITHDRAWN));
            }
            case ClaimReturned e -> {
                e.evidence().forEach(papers::remove);
                changed.computeIfPresent(e.claim(), (_, claim) -> claim.now(Stand.RETURNED));
            }
            case ClaimVerified e -> changed.computeIfPresent(e.claim(), (_, claim) -> claim.now(Stand.VERIFIED));
        }
        return new LineState(
                state.duties,
                state.claimsUntil,
                state.allocation,
                state.agreement,
                state.inForceSince,
                state.met,
                state.paid,
                changed,
                papers,
                state.yearEnd);
    }
}
