package trellis.decide.funding;

import static trellis.decide.DateRule.DATE_IN_THE_FUTURE;
import static trellis.decide.Decision.accept;
import static trellis.decide.Judgement.judge;
import static trellis.decide.RoleRule.DUTY_NOT_HELD;
import static trellis.decide.funding.AllocationRule.NOBODY_ANSWERS_THEIR_OWN_OFFER;
import static trellis.decide.funding.ClaimRule.CLAIMANT_IS_THE_VERIFIER;
import static trellis.decide.funding.ClaimRule.CLAIMED_ALREADY;
import static trellis.decide.funding.ClaimRule.CLAIMS_ARE_CLOSED;
import static trellis.decide.funding.ClaimRule.CLAIM_EXCEEDS_WHAT_WAS_PAID;
import static trellis.decide.funding.ClaimRule.CLAIM_NOT_KNOWN;
import static trellis.decide.funding.ClaimRule.CLAIM_NOT_WAITING;
import static trellis.decide.funding.ClaimRule.SPEND_OUTSIDE_THE_YEAR;
import static trellis.decide.funding.ClaimRule.VERIFIER_PROPOSED_OR_APPROVED;
import static trellis.decide.funding.MoneyRule.MONEY_IS_NOTHING;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import trellis.decide.Boundary;
import trellis.decide.Decider;
import trellis.decide.Decision;
import trellis.decide.Judgement;
import trellis.decide.Refusal;
import trellis.decide.funding.ClaimCommand.ReturnClaim;
import trellis.decide.funding.ClaimCommand.SubmitClaim;
import trellis.decide.funding.ClaimCommand.VerifyClaim;
import trellis.decide.funding.ClaimCommand.WithdrawClaim;
import trellis.decide.funding.LineState.Claim;
import trellis.decide.funding.LineState.Stand;
import trellis.language.Digest;
import trellis.language.LondonDay;
import trellis.language.funding.ClaimEvent;
import trellis.language.funding.ClaimEvent.ClaimReturned;
import trellis.language.funding.ClaimEvent.ClaimSubmitted;
import trellis.language.funding.ClaimEvent.ClaimVerified;
import trellis.language.funding.ClaimEvent.ClaimWithdrawn;
import trellis.language.funding.ClaimLine;
import trellis.language.funding.Duty;
import trellis.language.funding.LineTags;
import trellis.language.funding.Pence;
import trellis.language.funding.ProgrammeEvent.ProgrammeOpened;
import trellis.language.organisation.OrganisationCode;

/** The recipient says what it spent and on what proof; somebody of the funder who stands apart from both decides. */
public final class ClaimDecider {
    public static final Decider<ClaimCommand, LineState> DECIDER = new Decider<>(
            ClaimCommand.class,
            ClaimDecider::boundary,
            initialState(),
            PaymentDecider.families(),
            ClaimDecider::decide);

    private ClaimDecider() {}

    /** A claim reads every claim that ever relied on the same papers, on whichever allocation. */
    public static Boundary boundary(ClaimCommand command) {
        var clauses = new ArrayList<>(List.of(
                PaymentDecider.about(command.line()),
                Boundary.facts(command.line().programme().tag(), ProgrammeOpened.class),
                Duties.of(command.actor())));
        if (command instanceof SubmitClaim submitted) {
            submitted.lines().stream()
                    .map(line -> line.evidence().digest())
                    .distinct()
                    .map(paper -> Boundary.facts(LineTags.evidence(paper), ClaimEvent.class))
                    .forEach(clauses::add);
        }
        return new Boundary(clauses);
    }

    public static LineState initialState() {
        return LineState.INITIAL;
    }

    public static Decision decide(ClaimCommand command, LineState state) {
        return switch (command) {
            case SubmitClaim c -> submit(c, state);
            case WithdrawClaim c -> withdraw(c, state);
            case VerifyClaim c -> verify(c, state);
            case ReturnClaim c -> giveBack(c, state);
        };
    }

    private static Decision submit(SubmitClaim command, LineState state) {
        var until = state.claimsUntil();
        var today = LondonDay.of(command.at());
        var sum = command.lines().stream()
                .mapToLong(line -> line.amount().value())
                .sum();
        return PaymentDecider.open(party(command, command.grant(), state), state)
                .refuse(NOBODY_ANSWERS_THEIR_OWN_OFFER, () -> state.allocation().isOfTheFunder(command.actor()))
                .refuse(CLAIMS_ARE_CLOSED, () -> until != null && today.isAfter(until))
                .check(() -> wrongLine(command, state))
                .refuse(CLAIM_EXCEEDS_WHAT_WAS_PAID, () -> sum > state.unspent())
                .otherwise(() -> accept(new ClaimSubmitted(
                        command.claim(),
                        command.line(),
                        new Pence(sum),
                        command.lines(),
                        command.grant().grant(),
                        command.actor(),
                        command.at())));
    }

    /** The rule that stands against the first line that one stands against. */
    private static Optional<Refusal> wrongLine(SubmitClaim command, LineState state) {
        var papers = new HashSet<>(state.evidence());
        for (int i = 0; i < command.lines().size(); i++) {
            var line = command.lines().get(i);
            var wrong = wrong(line, command, papers);
            if (wrong.isPresent()) {
                return wrong;
            }
            papers.add(line.evidence().digest());
        }
        return Optional.empty();
    }

    private static Optional<Refusal> wrong(ClaimLine line, SubmitClaim command, Set<Digest> papers) {
        var at = "lines[" + (line.number() - 1) + "].";
        if (line.amount().isNone()) {
            return Optional.of(MONEY_IS_NOTHING.at(at + "amount"));
        }
        if (line.incurredOn().isAfter(LondonDay.of(command.at()))) {
            return Optional.of(DATE_IN_THE_FUTURE.at(at + "incurredOn"));
        }
        if (!command.line().year().contains(line.incurredOn())) {
            return Optional.of(SPEND_OUTSIDE_THE_YEAR.at(at + "incurredOn"));
        }
        return papers.contains(line.evidence().digest())
                ? Optional.of(CLAIMED_ALREADY.at(at + "evidence"))
                : Optional.empty();
    }

    private static Decision withdraw(WithdrawClaim command, LineState state) {
        return waiting(party(command, command.grant(), state), command, state).otherwise(() -> {
            var claim = claim(command, state);
            return accept(new ClaimWithdrawn(
                    command.claim(),
                    command.line(),
                    claim.amount(),
                    sorted(claim),
                    command.grant().grant(),
                    command.actor(),
                    command.at()));
        });
    }

    private static Decision verify(VerifyClaim command, LineState state) {
        return deciding(command, command.ties(), state)
                .otherwise(() -> accept(new ClaimVerified(
                        command.entry(),
                        command.claim(),
                        command.line(),
                        claim(command, state).amount(),
                        command.actor(),
                        command.at())));
    }

    private static Decision giveBack(ReturnClaim command, LineState state) {
        return deciding(command, command.ties(), state).otherwise(() -> {
            var claim = claim(command, state);
            return accept(new ClaimReturned(
                    command.claim(),
                    command.line(),
                    claim.amount(),
                    sorted(claim),
                    command.reason(),
                    command.actor(),
                    command.at()));
        });
    }

    private static List<Digest> sorted(Claim claim) {
        return claim.evidence().stream()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .toList();
    }

    private static Judgement deciding(ClaimCommand command, Set<OrganisationCode> ties, LineState state) {
        var rights = judge().refuse(
                        DUTY_NOT_HELD,
                        () -> !state.duties().holds(command.actor(), Duty.VERIFIER, LondonDay.of(command.at())));
        return waiting(rights, command, state)
                .check(() -> Independence.gap(command.actor(), ties, state.duties(), command.line(), state.agreement()))
                .refuse(
                        CLAIMANT_IS_THE_VERIFIER,
                        () -> claim(command, state).by().equals(command.actor()))
                .refuse(VERIFIER_PROPOSED_OR_APPROVED, () -> state.allocation().isOfTheFunder(command.actor()));
    }

    private static Judgement party(ClaimCommand command, PartyGrant grant, LineState state) {
        return judge().refuse(
                        DUTY_NOT_HELD,
                        () -> !state.isAParty(
                                        grant.organisation(), command.line().recipient())
                                || !grant.covers(command.actor(), LondonDay.of(command.at())));
    }

    private static Judgement waiting(Judgement rights, ClaimCommand command, LineState state) {
        return rights.refuse(CLAIM_NOT_KNOWN, () -> !state.claims().containsKey(command.claim()))
                .refuse(CLAIM_NOT_WAITING, () -> claim(command, state).stand() != Stand.WAITING);
    }

    private static Claim claim(ClaimCommand command, LineState state) {
        return Objects.requireNonNull(state.claims().get(command.claim()));
    }
}
