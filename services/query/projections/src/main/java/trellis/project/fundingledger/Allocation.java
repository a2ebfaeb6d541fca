package trellis.project.fundingledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trellis.language.LondonDay;
import trellis.language.PersonId;
import trellis.language.funding.CarryOverId;
import trellis.language.funding.CarryOverRefusal;
import trellis.language.funding.ClaimId;
import trellis.language.funding.ClaimReturnReason;
import trellis.language.funding.Line;
import trellis.language.organisation.OrganisationCode;
import trellis.project.fundingledger.Claim.Standing;

/**
 * Money for one recipient, with all that became of it.
 *
 * @param answerBy the last day on which the recipient may answer
 * @param approvedBy by whom it was approved since it was proposed last
 * @param parties who may read and act here besides the funder
 * @param agreed null while nothing was drawn up
 * @param entries its trail
 */
public record Allocation(
        Line line,
        State state,
        LocalDate answerBy,
        PersonId proposedBy,
        List<PersonId> approvedBy,
        Amounts amounts,
        List<OrganisationCode> parties,
        @Nullable Agreed agreed,
        List<Claim> claims,
        List<CarryOver> carryOvers,
        List<Entry> entries) {
    public enum State {
        PROPOSED,
        SENT_BACK,
        OFFERED,
        ACCEPTED,
        DECLINED,
        WITHDRAWN,
        CLOSED
    }

    public Allocation {
        approvedBy = List.copyOf(approvedBy);
        parties = List.copyOf(parties);
        claims = List.copyOf(claims);
        carryOvers = List.copyOf(carryOvers);
        entries = List.copyOf(entries);
    }

    Allocation now(State other, Amounts moved) {
        return new Allocation(
                line, other, answerBy, proposedBy, approvedBy, moved, parties, agreed, claims, carryOvers, entries);
    }

    Allocation with(Amounts moved) {
        return now(state, moved);
    }

    Allocation approved(PersonId by) {
        return new Allocation(
                line,
                state,
                answerBy,
                proposedBy,
                Programme.added(approvedBy, by),
                amounts,
                parties,
                agreed,
                claims,
                carryOvers,
                entries);
    }

    Allocation party(OrganisationCode party) {
        return parties.contains(party)
                ? this
                : new Allocation(
                        line,
                        state,
                        answerBy,
                        proposedBy,
                        approvedBy,
                        amounts,
                        Programme.added(parties, party),
                        agreed,
                        claims,
                        carryOvers,
                        entries);
    }

    Allocation agreed(Agreed other) {
        return new Allocation(
                line, state, answerBy, proposedBy, approvedBy, amounts, parties, other, claims, carryOvers, entries);
    }

    /** The day on which the agreement came into force, or null while it is not. */
    public @Nullable LocalDate agreedOn() {
        return agreed == null || !agreed.inForce()
                ? null
                : entries.stream()
                        .filter(entry -> entry.step() == Step.AGREEMENT_SIGNED)
                        .map(entry -> LondonDay.of(entry.occurredAt()))
                        .max(LocalDate::compareTo)
                        .orElse(null);
    }

    Agreed inHand() {
        return Objects.requireNonNull(agreed, "nothing is signed or paid before it is drawn up");
    }

    Allocation claim(Claim claim) {
        return with(Programme.added(claims, claim));
    }

    Allocation decided(ClaimId claim, Standing standing, Instant at, @Nullable ClaimReturnReason because) {
        return with(claims.stream()
                .map(each -> each.claim().equals(claim) ? each.decided(standing, at, because) : each)
                .toList());
    }

    private Allocation with(List<Claim> changed) {
        return new Allocation(
                line, state, answerBy, proposedBy, approvedBy, amounts, parties, agreed, changed, carryOvers, entries);
    }

    Allocation asked(CarryOver carryOver) {
        return carrying(Programme.added(carryOvers, carryOver));
    }

    Allocation decided(
            CarryOverId carryOver, CarryOver.Standing standing, Instant at, @Nullable CarryOverRefusal because) {
        return carrying(carryOvers.stream()
                .map(each -> each.carryOver().equals(carryOver) ? each.decided(standing, at, because) : each)
                .toList());
    }

    private Allocation carrying(List<CarryOver> changed) {
        return new Allocation(
                line, state, answerBy, proposedBy, approvedBy, amounts, parties, agreed, claims, changed, entries);
    }

    Allocation with(Entry entry) {
        return new Allocation(
                line,
                state,
                answerBy,
                proposedBy,
                approvedBy,
                amounts,
                parties,
                agreed,
                claims,
                carryOvers,
                Programme.added(entries, entry));
    }
}
