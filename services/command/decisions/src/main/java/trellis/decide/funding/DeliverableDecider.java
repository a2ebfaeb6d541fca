package trellis.decide.funding;

import static trellis.decide.Decision.accept;
import static trellis.decide.funding.DeliverableRule.DELIVERABLE_ACCEPTED_ALREADY;
import static trellis.decide.funding.DeliverableRule.DELIVERABLE_OF_ANOTHER_KIND;
import static trellis.decide.funding.DeliverableRule.DELIVERABLE_OUT_OF_ORDER;
import static trellis.decide.funding.DeliverableRule.DELIVERABLE_PROOF_NOT_KNOWN;
import static trellis.decide.funding.DeliverableRule.DELIVERABLE_PROOF_NOT_WAITING;
import static trellis.decide.funding.DeliverableRule.DELIVERABLE_WAITS;
import static trellis.decide.funding.DeliverableRule.REGISTER_IS_OPEN_AGAIN;
import static trellis.decide.funding.DeliverableRule.SHOWN_BY_A_DOCUMENT;
import static trellis.decide.funding.DeliverableRule.SHOWN_BY_A_FROZEN_REGISTER;
import static trellis.decide.funding.DeliverableRule.SUBMITTER_IS_THE_REVIEWER;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import trellis.decide.Boundary;
import trellis.decide.Decider;
import trellis.decide.Decision;
import trellis.decide.Families;
import trellis.decide.Judgement;
import trellis.decide.Refusal;
import trellis.decide.funding.DeliverableCommand.AcceptDeliverable;
import trellis.decide.funding.DeliverableCommand.ReturnDeliverable;
import trellis.decide.funding.DeliverableCommand.SubmitDeliverable;
import trellis.decide.funding.DeliverableState.Proof;
import trellis.decide.funding.DeliverableState.Standing;
import trellis.language.funding.AgreementEvent;
import trellis.language.funding.AllocationEvent;
import trellis.language.funding.Deliverable;
import trellis.language.funding.DeliverableEvent;
import trellis.language.funding.DeliverableEvent.DeliverableAccepted;
import trellis.language.funding.DeliverableEvent.DeliverableReturned;
import trellis.language.funding.DeliverableEvent.DeliverableSubmitted;
import trellis.language.funding.DutyEvent;
import trellis.language.organisation.OrganisationCode;

/**
 * A party hands in the proof of what the money was given for, in order, and somebody of the funder who stands apart from
 * both accepts it or gives it back. It moves no money, so that it may also be handed in after the close.
 */
public final class DeliverableDecider {
    public static final Decider<DeliverableCommand, DeliverableState> DECIDER = new Decider<>(
            DeliverableCommand.class,
            DeliverableDecider::boundary,
            initialState(),
            new Families<DeliverableState>()
                    .on(DutyEvent.class, DeliverableState::evolve)
                    .on(AllocationEvent.class, DeliverableState::evolve)
                    .on(AgreementEvent.class, DeliverableState::evolve)
                    .on(DeliverableEvent.class, DeliverableState::evolve),
            DeliverableDecider::decide);

    private DeliverableDecider() {}

    public static Boundary boundary(DeliverableCommand command) {
        return Boundary.of(
                Boundary.facts(
                        command.line().allocation().tag(),
                        AllocationEvent.class,
                        AgreementEvent.class,
                        DeliverableEvent.class),
                Duties.of(command.actor()));
    }

    public static DeliverableState initialState() {
        return DeliverableState.INITIAL;
    }

    public static Decision decide(DeliverableCommand command, DeliverableState state) {
        return switch (command) {
            case SubmitDeliverable c -> submit(c, state);
            case AcceptDeliverable c -> accepted(c, state);
            case ReturnDeliverable c -> giveBack(c, state);
        };
    }

    private static Decision submit(SubmitDeliverable command, DeliverableState state) {
        var party = command.grant().organisation();
        var deliverable = command.deliverable();
        return state.dealings()
                .handingIn(command.actor(), command.at(), command.grant(), command.line())
                .refuse(
                        DELIVERABLE_OF_ANOTHER_KIND,
                        () -> !Deliverable.of(command.toATrust()).contains(deliverable))
                .refuse(DELIVERABLE_ACCEPTED_ALREADY, () -> state.has(deliverable, Standing.ACCEPTED))
                .refuse(DELIVERABLE_WAITS, () -> state.has(deliverable, Standing.WAITING))
                .refuse(
                        DELIVERABLE_OUT_OF_ORDER,
                        () -> deliverable
                                .after()
                                .filter(before -> !state.has(before, Standing.ACCEPTED))
                                .isPresent())
                .check(() -> wrongProof(command))
                .otherwise(() -> accept(new DeliverableSubmitted(
                        command.proof(),
                        command.line(),
                        party,
                        deliverable,
                        command.register() == null ? null : command.register().frozen(),
                        command.document(),
                        command.grant().grant(),
                        command.actor(),
                        command.at())));
    }

    /** What a deliverable is shown by is asked for, and nothing beside it. */
    private static Optional<Refusal> wrongProof(SubmitDeliverable command) {
        var register = command.register();
        return switch (command.deliverable().proof()) {
            case FROZEN_REGISTER -> {
                if (register == null || command.document() != null) {
                    yield Optional.of(SHOWN_BY_A_FROZEN_REGISTER);
                }
                yield register.reopened() ? Optional.of(REGISTER_IS_OPEN_AGAIN) : Optional.empty();
            }
            case DOCUMENT ->
                command.document() == null || register != null ? Optional.of(SHOWN_BY_A_DOCUMENT) : Optional.empty();
        };
    }

    private static Decision accepted(AcceptDeliverable command, DeliverableState state) {
        return deciding(command, command.ties(), state)
                .otherwise(() -> accept(new DeliverableAccepted(
                        command.proof(),
                        command.line(),
                        proof(command, state).deliverable(),
                        command.actor(),
                        command.at())));
    }

    private static Decision giveBack(ReturnDeliverable command, DeliverableState state) {
        return deciding(command, command.ties(), state)
                .otherwise(() -> accept(new DeliverableReturned(
                        command.proof(),
                        command.line(),
                        proof(command, state).deliverable(),
                        command.reason(),
                        command.actor(),
                        command.at())));
    }

    private static Judgement deciding(DeliverableCommand command, Set<OrganisationCode> ties, DeliverableState state) {
        var waiting = state.dealings()
                .reviewing(command.actor(), command.at())
                .refuse(DELIVERABLE_PROOF_NOT_KNOWN, () -> !state.proofs().containsKey(command.proof()))
                .refuse(
                        DELIVERABLE_PROOF_NOT_WAITING,
                        () -> proof(command, state).standing() != Standing.WAITING);
        return state.dealings()
                .apart(
                        waiting,
                        command.actor(),
                        ties,
                        command.line(),
                        () -> proof(command, state).by(),
                        SUBMITTER_IS_THE_REVIEWER);
    }

    private static Proof proof(DeliverableCommand command, DeliverableState state) {
        return Objects.requireNonNull(state.proofs().get(command.proof()));
    }
}
