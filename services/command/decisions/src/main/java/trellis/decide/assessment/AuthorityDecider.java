package trellis.decide.assessment;

import static trellis.decide.DateRule.DATE_IN_THE_FUTURE;
import static trellis.decide.Decision.accept;
import static trellis.decide.Decision.nothingToDo;
import static trellis.decide.Decision.reject;
import static trellis.decide.Judgement.judge;
import static trellis.decide.RoleRule.ROLE_NOT_HELD;
import static trellis.decide.assessment.AssessorRule.AUTHORITY_COVERS_NOTHING;
import static trellis.decide.assessment.AssessorRule.AUTHORITY_ENDS_BEFORE_IT_BEGINS;
import static trellis.decide.assessment.AssessorRule.AUTHORITY_NOT_KNOWN;
import static trellis.decide.assessment.AssessorRule.NOBODY_AUTHORISES_THEMSELVES;
import static trellis.decide.assessment.AssessorRule.NOBODY_CHECKS_THEIR_OWN_REGISTRATION;
import static trellis.decide.assessment.AssessorRule.NOT_AN_ASSESSOR;
import static trellis.decide.assessment.AssessorRule.PERSON_NOT_KNOWN;
import static trellis.decide.assessment.AssessorRule.REGISTRATION_INCOMPLETE;

import java.time.LocalDate;
import trellis.decide.Authorities;
import trellis.decide.Boundary;
import trellis.decide.Decider;
import trellis.decide.Decision;
import trellis.decide.Families;
import trellis.decide.Rights;
import trellis.decide.assessment.AuthorityCommand.AuthoriseAssessor;
import trellis.decide.assessment.AuthorityCommand.CheckRegistration;
import trellis.decide.assessment.AuthorityCommand.WithdrawAuthority;
import trellis.language.LondonDay;
import trellis.language.Role;
import trellis.language.Tag;
import trellis.language.assessment.AssessmentEvent;
import trellis.language.assessment.AssessmentEvent.AssessorAuthorised;
import trellis.language.assessment.AssessmentEvent.AuthorityWithdrawn;
import trellis.language.assessment.AssessmentEvent.RegistrationChecked;
import trellis.language.assessment.Register;
import trellis.language.assessment.Registration;
import trellis.language.organisation.AccessEvent;
import trellis.language.organisation.AccessEvent.PersonRecorded;

/** Who may make someone an assessor, and for what. */
public final class AuthorityDecider {
    public static final Decider<AuthorityCommand, AuthorityState> DECIDER = new Decider<>(
            AuthorityCommand.class,
            AuthorityDecider::boundary,
            initialState(),
            new Families<AuthorityState>()
                    .on(AccessEvent.class, AuthorityDecider::evolve)
                    .on(AssessmentEvent.class, AuthorityDecider::evolve),
            AuthorityDecider::decide);

    private AuthorityDecider() {}

    public static Boundary boundary(AuthorityCommand command) {
        return Boundary.of(
                Boundary.facts(Tag.person(command.assessor()), PersonRecorded.class),
                Authorities.of(command.assessor()),
                Rights.of(command.actor()));
    }

    public static AuthorityState initialState() {
        return new AuthorityState(Rights.NONE, false, Authorities.NONE);
    }

    public static Decision decide(AuthorityCommand command, AuthorityState state) {
        var today = LondonDay.of(command.at());
        return judge().refuse(ROLE_NOT_HELD, () -> !state.rights().holds(command.actor(), Role.EDUCATOR, today))
                .otherwise(() -> switch (command) {
                    case AuthoriseAssessor c -> authorise(c, state, today);
                    case WithdrawAuthority c -> withdraw(c, state);
                    case CheckRegistration c -> check(c, state, today);
                });
    }

    private static Decision authorise(AuthoriseAssessor command, AuthorityState state, LocalDate today) {
        var until = command.until();
        if (state.assessor().held().containsKey(command.authority())) {
            return nothingToDo();
        }
        return judge().refuse(
                        NOBODY_AUTHORISES_THEMSELVES, () -> command.actor().equals(command.assessor()))
                .refuse(PERSON_NOT_KNOWN, () -> !state.known())
                .refuse(
                        AUTHORITY_COVERS_NOTHING,
                        () -> command.stages().isEmpty() || command.settings().isEmpty())
                .refuse(AUTHORITY_ENDS_BEFORE_IT_BEGINS, () -> until != null && until.isBefore(command.from()))
                .refuse(REGISTRATION_INCOMPLETE, () -> !isComplete(command.registration()))
                .refuse(DATE_IN_THE_FUTURE.at("checkedOn"), () -> isCheckedAfter(today, command.registration()))
                .otherwise(() -> accept(new AssessorAuthorised(
                        command.authority(),
                        command.assessor(),
                        command.registration(),
                        command.elements(),
                        command.stages(),
                        command.settings(),
                        command.from(),
                        until,
                        command.actor(),
                        command.at())));
    }

    private static Decision withdraw(WithdrawAuthority command, AuthorityState state) {
        var held = state.assessor().held().get(command.authority());
        if (held == null) {
            return reject(AUTHORITY_NOT_KNOWN);
        }
        return held.withdrawnOn() != null
                ? nothingToDo()
                : accept(new AuthorityWithdrawn(
                        command.authority(), command.assessor(), command.reasonCode(), command.actor(), command.at()));
    }

    private static Decision check(CheckRegistration command, AuthorityState state, LocalDate today) {
        return judge().refuse(
                        NOBODY_CHECKS_THEIR_OWN_REGISTRATION,
                        () -> command.actor().equals(command.assessor()))
                .refuse(NOT_AN_ASSESSOR, () -> state.assessor().held().isEmpty())
                .refuse(REGISTRATION_INCOMPLETE, () -> !isComplete(command.registration()))
                .refuse(DATE_IN_THE_FUTURE.at("checkedOn"), () -> isCheckedAfter(today, command.registration()))
                .otherwise(() -> command.registration().equals(state.assessor().registration())
                        ? nothingToDo()
                        : accept(new RegistrationChecked(
                                command.assessor(), command.registration(), command.actor(), command.at())));
    }

    /** Someone on a register has a number there, and somebody looked; someone on none has neither. */
    private static boolean isComplete(Registration registration) {
        return registration.register() == Register.NONE
                ? registration.equals(Registration.NONE)
                : registration.number() != null && registration.checkedOn() != null;
    }

    private static boolean isCheckedAfter(LocalDate today, Registration registration) {
        var checkedOn = registration.checkedOn();
        return checkedOn != null && checkedOn.isAfter(today);
    }

    public static AuthorityState evolve(AuthorityState state, AccessEvent event) {
        return new AuthorityState(
                Rights.evolve(state.rights(), event),
                state.known() || event instanceof PersonRecorded,
                state.assessor());
    }

    public static AuthorityState evolve(AuthorityState state, AssessmentEvent event) {
        return new AuthorityState(state.rights(), state.known(), Authorities.evolve(state.assessor(), event));
    }
}
