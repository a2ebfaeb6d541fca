package trellis.decide.workforce;

import static trellis.decide.Judgement.judge;
import static trellis.decide.RoleRule.ROLE_NOT_HELD;

import java.util.ArrayList;
import java.util.List;
import trellis.decide.Boundary;
import trellis.decide.Boundary.Clause;
import trellis.decide.Decider;
import trellis.decide.Decision;
import trellis.decide.Families;
import trellis.decide.Rights;
import trellis.decide.workforce.WorkforceCommand.ChangePost;
import trellis.decide.workforce.WorkforceCommand.CorrectStage;
import trellis.decide.workforce.WorkforceCommand.EndPost;
import trellis.decide.workforce.WorkforceCommand.MoveStage;
import trellis.decide.workforce.WorkforceCommand.RecordEducation;
import trellis.decide.workforce.WorkforceCommand.RegisterWorker;
import trellis.decide.workforce.WorkforceCommand.StartPost;
import trellis.decide.workforce.WorkforceState.Held;
import trellis.language.LondonDay;
import trellis.language.PersonId;
import trellis.language.Role;
import trellis.language.Tag;
import trellis.language.organisation.AccessEvent;
import trellis.language.organisation.AccessEvent.AccountLinked;
import trellis.language.organisation.AccessEvent.PersonDetailsChanged;
import trellis.language.organisation.AccessEvent.PersonRecorded;
import trellis.language.organisation.AccessEvent.RoleGranted;
import trellis.language.organisation.AccessEvent.RoleWithdrawn;
import trellis.language.signoff.SignOffEvent;
import trellis.language.signoff.SignOffEvent.CompetencySignedOff;
import trellis.language.signoff.SignOffEvent.SignOffLapsed;
import trellis.language.signoff.SignOffEvent.SignOffRequestWithdrawn;
import trellis.language.signoff.SignOffEvent.SignOffRequested;
import trellis.language.signoff.SignOffEvent.SignOffReturned;
import trellis.language.signoff.SignOffEvent.SignOffRevoked;
import trellis.language.signoff.SignOffEvent.SignOffSuperseded;
import trellis.language.workforce.PostDetails;
import trellis.language.workforce.WorkforceEvent;

/** What an educator records about one support worker's employment. A pay band says nothing about a stage. */
public final class WorkforceDecider {
    public static final Decider<WorkforceCommand, WorkforceState> DECIDER = new Decider<>(
            WorkforceCommand.class,
            WorkforceDecider::boundary,
            initialState(),
            new Families<WorkforceState>()
                    .on(AccessEvent.class, WorkforceDecider::evolve)
                    .on(WorkforceEvent.class, WorkforceDecider::evolve)
                    .on(SignOffEvent.class, WorkforceDecider::evolve),
            WorkforceDecider::decide);

    private WorkforceDecider() {}

    public static Boundary boundary(WorkforceCommand command) {
        var clauses = new ArrayList<Clause>(List.of(
                Boundary.facts(Tag.worker(command.worker()), WorkforceEvent.class), Rights.of(command.actor())));
        switch (command) {
            case RegisterWorker c -> {
                clauses.add(Boundary.facts(
                        Tag.person(c.worker()),
                        PersonRecorded.class,
                        AccountLinked.class,
                        RoleGranted.class,
                        RoleWithdrawn.class));
                clauses.addAll(supervisor(c.details()));
            }
            case StartPost c -> clauses.addAll(supervisor(c.details()));
            case ChangePost c -> clauses.addAll(supervisor(c.details()));
            case MoveStage c ->
                clauses.add(Boundary.facts(
                        Tag.worker(c.worker()),
                        CompetencySignedOff.class,
                        SignOffRevoked.class,
                        SignOffSuperseded.class,
                        SignOffLapsed.class));
            case EndPost _, CorrectStage _, RecordEducation _ -> {}
        }
        return new Boundary(clauses);
    }

    private static List<Clause> supervisor(PostDetails details) {
        return details.supervisor() == null ? List.of() : List.of(known(details.supervisor()));
    }

    private static Clause known(PersonId person) {
        return Boundary.facts(Tag.person(person), PersonRecorded.class);
    }

    public static WorkforceState initialState() {
        return WorkforceState.INITIAL;
    }

    public static Decision decide(WorkforceCommand command, WorkforceState state) {
        var today = LondonDay.of(command.at());
        return judge().refuse(ROLE_NOT_HELD, () -> !state.rights().holds(command.actor(), Role.EDUCATOR, today))
                .otherwise(() -> switch (command) {
                    case RegisterWorker c -> Registering.register(c, state, today);
                    case StartPost c -> Posting.start(c, state, today);
                    case ChangePost c -> Posting.change(c, state, today);
                    case EndPost c -> Posting.end(c, state, today);
                    case MoveStage c -> Staging.move(c, state, today);
                    case CorrectStage c -> Staging.correct(c, state);
                    case RecordEducation c -> Registering.educate(c, state, today);
                });
    }

    public static WorkforceState evolve(WorkforceState state, AccessEvent event) {
        var next = state.with(Rights.evolve(state.rights(), event));
        return switch (event) {
            case PersonRecorded e -> next.with(e.person());
            case AccountLinked e -> next.with(e.account());
            case RoleGranted _, RoleWithdrawn _, PersonDetailsChanged _ -> next;
        };
    }

    public static WorkforceState evolve(WorkforceState state, WorkforceEvent event) {
        return state.with(Worker.evolve(state.worker(), event));
    }

    public static WorkforceState evolve(WorkforceState state, SignOffEvent event) {
        return switch (event) {
            case CompetencySignedOff e -> state.with(e.signOff(), new Held(e.element(), e.stage(), e.expiresOn()));
            case SignOffRevoked e -> state.without(e.signOff());
            case SignOffSuperseded e -> state.without(e.signOff());
            case SignOffLapsed e -> state.without(e.signOff());
            case SignOffRequested _, SignOffRequestWithdrawn _, SignOffReturned _ -> state;
        };
    }
}
