package trellis.decide.organisation;

import static trellis.decide.Decision.accept;
import static trellis.decide.Decision.nothingToDo;
import static trellis.decide.Decision.reject;
import static trellis.decide.Judgement.judge;
import static trellis.decide.RoleRule.ROLE_NOT_HELD;
import static trellis.decide.organisation.AccessRule.GRANT_ENDS_BEFORE_IT_BEGINS;
import static trellis.decide.organisation.AccessRule.GRANT_NOT_KNOWN;
import static trellis.decide.organisation.AccessRule.NOBODY_GRANTS_THEMSELVES_A_ROLE;
import static trellis.decide.organisation.AccessRule.ONLY_AN_OPERATOR_GRANTS_THIS_ROLE;
import static trellis.decide.organisation.AccessRule.OPERATORS_ARE_GRANTED_NATIONALLY;
import static trellis.decide.organisation.AccessRule.PERSON_NOT_KNOWN;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import trellis.decide.Boundary;
import trellis.decide.Decider;
import trellis.decide.Decision;
import trellis.decide.Families;
import trellis.decide.Rights;
import trellis.decide.organisation.AccessCommand.ChangePersonDetails;
import trellis.decide.organisation.AccessCommand.GrantRole;
import trellis.decide.organisation.AccessCommand.LinkAccount;
import trellis.decide.organisation.AccessCommand.RecordPerson;
import trellis.decide.organisation.AccessCommand.WithdrawRole;
import trellis.decide.organisation.AccessState.Granted;
import trellis.language.LondonDay;
import trellis.language.RecordedEvent;
import trellis.language.Role;
import trellis.language.Tag;
import trellis.language.organisation.AccessEvent;
import trellis.language.organisation.AccessEvent.AccountLinked;
import trellis.language.organisation.AccessEvent.PersonDetailsChanged;
import trellis.language.organisation.AccessEvent.PersonRecorded;
import trellis.language.organisation.AccessEvent.RoleGranted;
import trellis.language.organisation.AccessEvent.RoleWithdrawn;

/** Who may record people and grant roles in one organisation. */
public final class AccessDecider {
    public static final Decider<AccessCommand, AccessState> DECIDER = new Decider<>(
            AccessCommand.class,
            AccessDecider::boundary,
            initialState(),
            new Families<AccessState>().on(AccessEvent.class, AccessDecider::evolve),
            AccessDecider::decide);

    private AccessDecider() {}

    /** The platform itself acts only while there is no operator, so for it every grant is read. */
    public static Boundary boundary(AccessCommand command) {
        var person = Boundary.facts(Tag.person(command.person()), AccessEvent.class);
        return isThePlatform(command)
                ? Boundary.of(person, Boundary.facts(Tag.register(), RoleGranted.class))
                : Boundary.of(person, Rights.of(command.actor()));
    }

    public static AccessState initialState() {
        return AccessState.INITIAL;
    }

    public static Decision decide(AccessCommand command, AccessState state) {
        return judge().refuse(ROLE_NOT_HELD, () -> !mayManagePeople(command, state))
                .otherwise(() -> switch (command) {
                    case RecordPerson c -> accept(recorded(c, state));
                    case ChangePersonDetails c ->
                        state.people().contains(c.person())
                                ? accept(new PersonDetailsChanged(c.person(), c.at()))
                                : reject(PERSON_NOT_KNOWN);
                    case LinkAccount c -> link(c, state);
                    case GrantRole c -> grant(c, state);
                    case WithdrawRole c -> withdraw(c, state);
                });
    }

    private static boolean isThePlatform(AccessCommand command) {
        return command.actor().equals(RecordedEvent.SYSTEM);
    }

    private static boolean mayManagePeople(AccessCommand command, AccessState state) {
        return isThePlatform(command)
                ? !state.hasHadAnOperator()
                : isAnOperator(command, state)
                        || state.rights().holds(command.actor(), Role.EDUCATOR, LondonDay.of(command.at()));
    }

    private static boolean isAnOperator(AccessCommand command, AccessState state) {
        var today = LondonDay.of(command.at());
        var pinned = command.operator();
        return (pinned != null && pinned.covers(command.actor(), today))
                || state.rights().holds(command.actor(), Role.OPERATOR, today);
    }

    /** Person and account are one decision: nobody is left half recorded, without a way to sign in. */
    private static List<AccessEvent> recorded(RecordPerson command, AccessState state) {
        var facts = new ArrayList<AccessEvent>();
        if (!state.people().contains(command.person())) {
            facts.add(new PersonRecorded(command.person(), command.at()));
        }
        var account = command.account();
        if (account != null && !command.person().equals(state.accounts().get(account))) {
            facts.add(new AccountLinked(command.person(), account, command.at()));
        }
        return facts;
    }

    private static Decision link(LinkAccount command, AccessState state) {
        if (!state.people().contains(command.person())) {
            return reject(PERSON_NOT_KNOWN);
        }
        return command.person().equals(state.accounts().get(command.account()))
                ? nothingToDo()
                : accept(new AccountLinked(command.person(), command.account(), command.at()));
    }

    private static Decision grant(GrantRole command, AccessState state) {
        var until = command.until();
        return judge().refuse(
                        NOBODY_GRANTS_THEMSELVES_A_ROLE, () -> command.actor().equals(command.person()))
                .refuse(PERSON_NOT_KNOWN, () -> !state.people().contains(command.person()))
                .refuse(
                        OPERATORS_ARE_GRANTED_NATIONALLY,
                        () -> command.role() == Role.OPERATOR && command.operator() != null)
                .refuse(ONLY_AN_OPERATOR_GRANTS_THIS_ROLE, () -> !mayGive(command, command.role(), state))
                .refuse(GRANT_ENDS_BEFORE_IT_BEGINS, () -> until != null && until.isBefore(command.from()))
                .otherwise(() -> isGranted(command, state)
                        ? nothingToDo()
                        : accept(new RoleGranted(
                                command.grant(),
                                command.person(),
                                command.role(),
                                command.from(),
                                until,
                                command.actor(),
                                command.at())));
    }

    private static boolean isGranted(GrantRole command, AccessState state) {
        return state.grants().values().stream()
                .anyMatch(each -> !each.withdrawn()
                        && each.person().equals(command.person())
                        && each.role() == command.role()
                        && each.from().equals(command.from())
                        && Objects.equals(each.until(), command.until()));
    }

    /** The platform gives the first operator their role, and nobody anything else. */
    private static boolean mayGive(AccessCommand command, Role role, AccessState state) {
        if (isThePlatform(command)) {
            return role == Role.OPERATOR;
        }
        return switch (role) {
            case SUPPORT_WORKER, ASSESSOR, EDUCATOR, AUDITOR -> true;
            case FACULTY_LEAD, ICS_LEAD, COMMUNITY_LEAD, OPERATOR -> isAnOperator(command, state);
        };
    }

    private static Decision withdraw(WithdrawRole command, AccessState state) {
        var grant = state.grants().get(command.grant());
        if (grant == null || !grant.person().equals(command.person())) {
            return reject(GRANT_NOT_KNOWN);
        }
        if (!mayGive(command, grant.role(), state)) {
            return reject(ONLY_AN_OPERATOR_GRANTS_THIS_ROLE);
        }
        return grant.withdrawn()
                ? nothingToDo()
                : accept(new RoleWithdrawn(
                        command.grant(), command.person(), grant.role(), command.reasonCode(), command.at()));
    }

    public static AccessState evolve(AccessState state, AccessEvent event) {
        var next = state.with(Rights.evolve(state.rights(), event));
        return switch (event) {
            case PersonRecorded e -> next.with(e.person());
            case AccountLinked e -> next.with(e.account(), e.person());
            case RoleGranted e -> next.with(e.grant(), new Granted(e.person(), e.role(), e.from(), e.until(), false));
            case RoleWithdrawn e -> next.without(e.grant());
            case PersonDetailsChanged _ -> next;
        };
    }
}
