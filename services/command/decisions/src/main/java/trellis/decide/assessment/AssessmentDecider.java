package trellis.decide.assessment;

import java.util.stream.Stream;
import trellis.decide.Authorities;
import trellis.decide.Boundary;
import trellis.decide.Boundary.Clause;
import trellis.decide.Decider;
import trellis.decide.Decision;
import trellis.decide.Employment;
import trellis.decide.Families;
import trellis.decide.Rights;
import trellis.decide.assessment.AssessmentCommand.Outcome;
import trellis.decide.assessment.AssessmentCommand.RecordObservation;
import trellis.decide.assessment.AssessmentCommand.SelfAssess;
import trellis.language.Tag;
import trellis.language.assessment.AssessmentEvent;
import trellis.language.organisation.AccessEvent;
import trellis.language.signoff.SignOffEvent;
import trellis.language.signoff.SignOffEvent.CompetencySignedOff;
import trellis.language.signoff.SignOffEvent.SignOffLapsed;
import trellis.language.signoff.SignOffEvent.SignOffRequestWithdrawn;
import trellis.language.signoff.SignOffEvent.SignOffRequested;
import trellis.language.signoff.SignOffEvent.SignOffReturned;
import trellis.language.signoff.SignOffEvent.SignOffRevoked;
import trellis.language.signoff.SignOffEvent.SignOffSuperseded;
import trellis.language.workforce.WorkforceEvent;

/**
 * Who may say how well a worker does. An answer never changes an earlier one: two assessors may answer about one element
 * at the same time, and both answers stay.
 */
public final class AssessmentDecider {
    public static final Decider<AssessmentCommand, AssessmentState> DECIDER = new Decider<>(
            AssessmentCommand.class,
            AssessmentDecider::boundary,
            initialState(),
            new Families<AssessmentState>()
                    .on(AccessEvent.class, AssessmentDecider::evolve)
                    .on(WorkforceEvent.class, AssessmentDecider::evolve)
                    .on(AssessmentEvent.class, AssessmentDecider::evolve)
                    .on(SignOffEvent.class, AssessmentDecider::evolve),
            AssessmentDecider::decide);

    private AssessmentDecider() {}

    public static Boundary boundary(AssessmentCommand command) {
        var always = Stream.of(Employment.atStage(command.worker()), Rights.of(command.actor()));
        return switch (command) {
            case SelfAssess _ -> new Boundary(always.toList());
            case RecordObservation c ->
                new Boundary(Stream.of(
                                always,
                                Stream.of(Authorities.of(c.actor())),
                                c.outcomes().stream().map(outcome -> signOffs(c, outcome)))
                        .flatMap(clauses -> clauses)
                        .toList());
        };
    }

    private static Clause signOffs(RecordObservation command, Outcome outcome) {
        return Boundary.facts(
                Tag.skill(command.worker(), outcome.element().element()),
                CompetencySignedOff.class,
                SignOffRevoked.class,
                SignOffSuperseded.class,
                SignOffLapsed.class);
    }

    public static AssessmentState initialState() {
        return AssessmentState.INITIAL;
    }

    public static Decision decide(AssessmentCommand command, AssessmentState state) {
        return switch (command) {
            case SelfAssess c -> Claiming.selfAssess(c, state);
            case RecordObservation c -> Observing.record(c, state);
        };
    }

    public static AssessmentState evolve(AssessmentState state, AccessEvent event) {
        return new AssessmentState(
                Rights.evolve(state.rights(), event), state.employment(), state.assessor(), state.signOffs());
    }

    public static AssessmentState evolve(AssessmentState state, WorkforceEvent event) {
        return new AssessmentState(
                state.rights(), Employment.evolve(state.employment(), event), state.assessor(), state.signOffs());
    }

    public static AssessmentState evolve(AssessmentState state, AssessmentEvent event) {
        return new AssessmentState(
                state.rights(), state.employment(), Authorities.evolve(state.assessor(), event), state.signOffs());
    }

    public static AssessmentState evolve(AssessmentState state, SignOffEvent event) {
        return switch (event) {
            case CompetencySignedOff e -> state.with(ReliedOn.of(e));
            case SignOffRevoked e -> state.without(e.signOff());
            case SignOffSuperseded e -> state.without(e.signOff());
            case SignOffLapsed e -> state.without(e.signOff());
            case SignOffRequested _, SignOffRequestWithdrawn _, SignOffReturned _ -> state;
        };
    }
}
