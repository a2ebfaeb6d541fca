package trellis.project.deliverables;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import trellis.language.funding.Deliverable;
import trellis.language.funding.DeliverableProofId;
import trellis.language.funding.Line;

/**
 * What one allocation was given for, and how far each of it has come. Nobody types a state: it follows from what was
 * handed in and decided.
 *
 * @param proofs in the order in which they were handed in
 */
public record Checklist(Line line, List<HandedIn> proofs) {
    /** How far a deliverable has come. */
    public enum State {
        /** What has to be accepted first is not. */
        NOT_YET,
        TO_DO,
        WAITING,
        RETURNED,
        ACCEPTED
    }

    public Checklist {
        proofs = List.copyOf(proofs);
    }

    public State state(Deliverable deliverable) {
        return newest(deliverable)
                .map(each -> switch (each.standing()) {
                    case WAITING -> State.WAITING;
                    case ACCEPTED -> State.ACCEPTED;
                    case RETURNED -> State.RETURNED;
                })
                .orElseGet(() -> deliverable
                        .after()
                        .filter(before -> state(before) != State.ACCEPTED)
                        .map(_ -> State.NOT_YET)
                        .orElse(State.TO_DO));
    }

    /** What was handed in last as the proof of it. */
    public Optional<HandedIn> newest(Deliverable deliverable) {
        return proofs.stream()
                .filter(each -> each.deliverable() == deliverable)
                .max(Comparator.comparingInt(proofs::indexOf));
    }

    Checklist with(HandedIn more) {
        return new Checklist(
                line, Stream.concat(proofs.stream(), Stream.of(more)).toList());
    }

    Checklist decided(DeliverableProofId proof, UnaryOperator<HandedIn> change) {
        return new Checklist(
                line,
                proofs.stream()
                        .map(each -> each.proof().equals(proof) ? change.apply(each) : each)
                        .toList());
    }
}
