package trellis.decide.signoff;

import trellis.decide.Authorities;
import trellis.decide.Boundary;
import trellis.decide.Boundary.Clause;
import trellis.decide.Decider;
import trellis.decide.Decision;
import trellis.decide.Employment;
import trellis.decide.Families;
import trellis.decide.Rights;
import trellis.decide.signoff.SignOffCommand.LapseSignOff;
import trellis.decide.signoff.SignOffCommand.RequestSignOff;
import trellis.decide.signoff.SignOffCommand.ReturnRequest;
import trellis.decide.signoff.SignOffCommand.RevokeSignOff;
import trellis.decide.signoff.SignOffCommand.SignOff;
import trellis.decide.signoff.SignOffCommand.WithdrawRequest;
import trellis.language.DomainEvent;
import trellis.language.Tag;
import trellis.language.assessment.AssessmentEvent;
import trellis.language.assessment.AssessmentEvent.AssessorAuthorised;
import trellis.language.assessment.AssessmentEvent.AuthorityWithdrawn;
import trellis.language.assessment.AssessmentEvent.CompetencyAssessed;
import trellis.language.assessment.AssessmentEvent.RegistrationChecked;
import trellis.language.assessment.AssessmentEvent.SelfAssessed;
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
 * Who may ask for a sign-off, who may give it, and when it is taken back. Reads one worker's one element, the worker's
 * posts and the actor's own standing, so that decisions about two elements or two workers never meet.
 */
public final class SignOffDecider {
    public static final Decider<SignOffCommand, SignOffState> DECIDER = new Decider<>(
            SignOffCommand.class,
            SignOffDecider::boundary,
            initialState(),
            new Families<SignOffState>()
                    .on(AccessEvent.class, SignOffDecider::evolve)
                    .on(WorkforceEvent.class, SignOffDecider::evolve)
                    .on(AssessmentEvent.class, SignOffDecider::evolve)
                    .on(SignOffEvent.class, SignOffDecider::evolve),
            SignOffDecider::decide);

    private SignOffDecider() {}

    public static Boundary boundary(SignOffCommand command) {
        return switch (command) {
            case RequestSignOff c ->
                Boundary.of(
                        skill(c, SignOffEvent.class, SelfAssessed.class, CompetencyAssessed.class),
                        Employment.inPost(c.worker()),
                        Rights.of(c.actor()));
            case SignOff c ->
                Boundary.of(
                        skill(c, SignOffEvent.class, CompetencyAssessed.class),
                        Employment.inPost(c.worker()),
                        Authorities.of(c.actor()),
                        Rights.of(c.actor()));
            case ReturnRequest c ->
                Boundary.of(
                        skill(c, SignOffEvent.class, CompetencyAssessed.class),
                        Authorities.of(c.actor()),
                        Rights.of(c.actor()));
            case WithdrawRequest c -> Boundary.of(skill(c, SignOffEvent.class), Rights.of(c.actor()));
            case RevokeSignOff c -> Boundary.of(skill(c, SignOffEvent.class), Rights.of(c.actor()));
            case LapseSignOff c -> Boundary.of(skill(c, SignOffEvent.class));
        };
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Clause skill(SignOffCommand command, Class<? extends DomainEvent>... types) {
        return Boundary.facts(Tag.skill(command.worker(), command.element()), types);
    }

    public static SignOffState initialState() {
        return SignOffState.INITIAL;
    }

    public static Decision decide(SignOffCommand command, SignOffState state) {
        return switch (command) {
            case RequestSignOff c -> Requesting.request(c, state);
            case WithdrawRequest c -> Requesting.withdraw(c, state);
            case SignOff c -> Signing.signOff(c, state);
            case ReturnRequest c -> Returning.giveBack(c, state);
            case RevokeSignOff c -> Ending.revoke(c, state);
            case LapseSignOff c -> Ending.lapse(c, state);
        };
    }

    public static SignOffState evolve(SignOffState state, AccessEvent event) {
        return state.with(Rights.evolve(state.rights(), event));
    }

    public static SignOffState evolve(SignOffState state, WorkforceEvent event) {
        return state.with(Employment.evolve(state.employment(), event));
    }

    public static SignOffState evolve(SignOffState state, AssessmentEvent event) {
        return switch (event) {
            case AssessorAuthorised _, AuthorityWithdrawn _, RegistrationChecked _ ->
                state.with(Authorities.evolve(state.signatory(), event));
            case SelfAssessed e -> state.withClaim(e.assessment());
            case CompetencyAssessed e -> state.with(Answer.of(e));
        };
    }

    public static SignOffState evolve(SignOffState state, SignOffEvent event) {
        return switch (event) {
            case SignOffRequested e ->
                state.with(new Request(e.request(), e.assessment(), e.signatory(), new Request.Pending()));
            case SignOffRequestWithdrawn e -> state.now(e.request(), new Request.Withdrawn());
            case SignOffReturned e -> state.now(e.request(), new Request.Returned(e.signatory(), e.reason()));
            case CompetencySignedOff e ->
                state.now(e.request(), new Request.Signed(e.signatory(), e.signOff()))
                        .with(new Standing(
                                e.signOff(),
                                e.stage(),
                                e.setting(),
                                e.signatory(),
                                e.expiresOn(),
                                new Standing.Stands()));
            case SignOffRevoked e -> state.now(e.signOff(), new Standing.Revoked(e.revokedBy(), e.reason()));
            case SignOffSuperseded e -> state.now(e.signOff(), new Standing.Superseded());
            case SignOffLapsed e -> state.now(e.signOff(), new Standing.Lapsed());
        };
    }
}
