package trellis.decide.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.decide.Given.EARLIER;
import static trellis.decide.Given.EDITH;
import static trellis.decide.Given.HIRED;
import static trellis.decide.Given.NOW;
import static trellis.decide.Given.OTTO;
import static trellis.decide.Given.RUTH;
import static trellis.decide.Given.TODAY;
import static trellis.decide.Given.WANDA;
import static trellis.decide.Given.grant;
import static trellis.decide.Given.granted;
import static trellis.decide.Given.id;
import static trellis.decide.Given.recorded;
import static trellis.decide.Given.withdrawn;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import trellis.decide.OperatorGrant;
import trellis.decide.RoleRule;
import trellis.decide.Scenario;
import trellis.decide.organisation.AccessCommand.ChangePersonDetails;
import trellis.decide.organisation.AccessCommand.GrantRole;
import trellis.decide.organisation.AccessCommand.LinkAccount;
import trellis.decide.organisation.AccessCommand.RecordPerson;
import trellis.decide.organisation.AccessCommand.WithdrawRole;
import trellis.language.AccountKey;
import trellis.language.PersonId;
import trellis.language.RecordedEvent;
import trellis.language.Role;
import trellis.language.organisation.AccessEvent.AccountLinked;
import trellis.language.organisation.AccessEvent.PersonDetailsChanged;
import trellis.language.organisation.AccessEvent.PersonRecorded;
import trellis.language.organisation.AccessEvent.RoleGranted;
import trellis.language.organisation.AccessEvent.RoleWithdrawn;
import trellis.language.organisation.GrantId;

class AccessDeciderTest {
    private static final AccountKey ACCOUNT = new AccountKey("account");
    private static final GrantId GRANT = new GrantId(id(61));
    private static final OperatorGrant PINNED = new OperatorGrant(grant(OTTO, Role.OPERATOR), OTTO, HIRED, TODAY);

    private static Scenario<AccessCommand, AccessState> access() {
        return Scenario.of(AccessDecider.DECIDER).given(granted(EDITH, Role.EDUCATOR));
    }

    private static GrantRole give(PersonId actor, PersonId person, Role role) {
        return give(actor, person, role, null, null);
    }

    private static GrantRole give(
            PersonId actor, PersonId person, Role role, @Nullable LocalDate until, @Nullable OperatorGrant operator) {
        return new GrantRole(actor, NOW, GRANT, person, role, TODAY, until, operator);
    }

    @Test
    void an_educator_records_a_person_once() {
        var record = new RecordPerson(EDITH, NOW, RUTH, null, null);
        access().when(record).then(new PersonRecorded(RUTH, NOW));
        access().given(recorded(RUTH)).when(record).thenNothing();
    }

    @Test
    void a_person_and_the_account_they_sign_in_with_are_recorded_in_one_decision() {
        var record = new RecordPerson(EDITH, NOW, RUTH, ACCOUNT, null);
        access().when(record).then(new PersonRecorded(RUTH, NOW), new AccountLinked(RUTH, ACCOUNT, NOW));
        access().given(recorded(RUTH)).when(record).then(new AccountLinked(RUTH, ACCOUNT, NOW));
        access().given(recorded(RUTH), new AccountLinked(RUTH, ACCOUNT, EARLIER))
                .when(record)
                .thenNothing();
    }

    @Test
    void who_holds_no_role_records_nobody() {
        access().when(new RecordPerson(RUTH, NOW, WANDA, null, null)).thenRefused(RoleRule.ROLE_NOT_HELD);
        access().given(withdrawn(EDITH, Role.EDUCATOR))
                .when(new RecordPerson(EDITH, NOW, WANDA, null, null))
                .thenRefused(RoleRule.ROLE_NOT_HELD);
    }

    @Test
    void an_operator_acts_by_a_grant_of_the_national_log() {
        assertThat(access().when(new RecordPerson(OTTO, NOW, RUTH, null, PINNED))
                        .facts())
                .hasSize(1);
        access().when(new RecordPerson(OTTO, NOW, RUTH, null, null)).thenRefused(RoleRule.ROLE_NOT_HELD);
    }

    @Test
    void a_pinned_grant_is_that_of_the_actor_and_of_today() {
        access().when(new RecordPerson(RUTH, NOW, WANDA, null, PINNED)).thenRefused(RoleRule.ROLE_NOT_HELD);
        var over = new OperatorGrant(GRANT, OTTO, HIRED, TODAY.minusDays(1));
        access().when(new RecordPerson(OTTO, NOW, RUTH, null, over)).thenRefused(RoleRule.ROLE_NOT_HELD);
        var toCome = new OperatorGrant(GRANT, OTTO, TODAY.plusDays(1), null);
        access().when(new RecordPerson(OTTO, NOW, RUTH, null, toCome)).thenRefused(RoleRule.ROLE_NOT_HELD);
        var fromToday = new OperatorGrant(GRANT, OTTO, TODAY, null);
        assertThat(access().when(new RecordPerson(OTTO, NOW, RUTH, null, fromToday))
                        .facts())
                .hasSize(1);
    }

    @Test
    void in_the_national_log_an_operator_acts_by_their_role() {
        assertThat(Scenario.of(AccessDecider.DECIDER)
                        .given(granted(OTTO, Role.OPERATOR))
                        .when(new RecordPerson(OTTO, NOW, RUTH, null, null))
                        .facts())
                .hasSize(1);
    }

    @Test
    void details_of_a_known_person_change() {
        var change = new ChangePersonDetails(EDITH, NOW, RUTH, null);
        access().given(recorded(RUTH)).when(change).then(new PersonDetailsChanged(RUTH, NOW));
        access().when(change).thenRefused(AccessRule.PERSON_NOT_KNOWN);
        access().given(recorded(RUTH), new PersonDetailsChanged(RUTH, EARLIER))
                .when(change)
                .then(new PersonDetailsChanged(RUTH, NOW));
    }

    @Test
    void an_account_is_linked_to_a_known_person_once() {
        var link = new LinkAccount(EDITH, NOW, RUTH, ACCOUNT, null);
        access().given(recorded(RUTH)).when(link).then(new AccountLinked(RUTH, ACCOUNT, NOW));
        access().given(recorded(RUTH), new AccountLinked(RUTH, ACCOUNT, EARLIER))
                .when(link)
                .thenNothing();
        access().given(recorded(RUTH), new AccountLinked(RUTH, new AccountKey("another"), EARLIER))
                .when(link)
                .then(new AccountLinked(RUTH, ACCOUNT, NOW));
        access().when(link).thenRefused(AccessRule.PERSON_NOT_KNOWN);
    }

    @ParameterizedTest
    @EnumSource(names = {"SUPPORT_WORKER", "ASSESSOR", "EDUCATOR", "AUDITOR"})
    void an_educator_grants_the_roles_of_a_trusts_own_people(Role role) {
        access().given(recorded(RUTH))
                .when(give(EDITH, RUTH, role))
                .then(new RoleGranted(GRANT, RUTH, role, TODAY, null, EDITH, NOW));
    }

    @ParameterizedTest
    @EnumSource(names = {"FACULTY_LEAD", "ICS_LEAD", "COMMUNITY_LEAD"})
    void the_wider_roles_come_from_an_operator(Role role) {
        access().given(recorded(RUTH))
                .when(give(EDITH, RUTH, role))
                .thenRefused(AccessRule.ONLY_AN_OPERATOR_GRANTS_THIS_ROLE);
        assertThat(access().given(recorded(RUTH))
                        .when(give(OTTO, RUTH, role, null, PINNED))
                        .facts())
                .hasSize(1);
    }

    @Test
    void operators_are_granted_in_the_national_log() {
        access().given(recorded(RUTH))
                .when(give(OTTO, RUTH, Role.OPERATOR, null, PINNED))
                .thenRefused(AccessRule.OPERATORS_ARE_GRANTED_NATIONALLY);
        assertThat(Scenario.of(AccessDecider.DECIDER)
                        .given(granted(OTTO, Role.OPERATOR), recorded(RUTH))
                        .when(give(OTTO, RUTH, Role.OPERATOR))
                        .facts())
                .hasSize(1);
    }

    @Test
    void nobody_grants_themselves_a_role() {
        access().given(recorded(EDITH))
                .when(give(EDITH, EDITH, Role.ASSESSOR))
                .thenRefused(AccessRule.NOBODY_GRANTS_THEMSELVES_A_ROLE);
    }

    @Test
    void a_role_is_granted_to_a_known_person() {
        access().when(give(EDITH, RUTH, Role.ASSESSOR)).thenRefused(AccessRule.PERSON_NOT_KNOWN);
    }

    @Test
    void a_grant_does_not_end_before_it_begins() {
        access().given(recorded(RUTH))
                .when(give(EDITH, RUTH, Role.ASSESSOR, TODAY.minusDays(1), null))
                .thenRefused(AccessRule.GRANT_ENDS_BEFORE_IT_BEGINS);
        assertThat(access().given(recorded(RUTH))
                        .when(give(EDITH, RUTH, Role.ASSESSOR, TODAY, null))
                        .facts())
                .hasSize(1);
    }

    @Test
    void granting_the_same_twice_changes_nothing() {
        access().given(recorded(RUTH), granted(RUTH, Role.ASSESSOR, TODAY, null))
                .when(give(EDITH, RUTH, Role.ASSESSOR))
                .thenNothing();
    }

    @Test
    void a_grant_for_other_days_another_role_or_after_a_withdrawal_is_new() {
        var known = access().given(recorded(RUTH));
        var give = give(EDITH, RUTH, Role.ASSESSOR);
        for (var former : new RoleGranted[] {
            granted(RUTH, Role.ASSESSOR, HIRED, null),
            granted(RUTH, Role.ASSESSOR, TODAY, TODAY),
            granted(RUTH, Role.AUDITOR, TODAY, null)
        }) {
            assertThat(known.given(former).when(give).facts()).hasSize(1);
        }
        assertThat(known.given(granted(RUTH, Role.ASSESSOR, TODAY, null), withdrawn(RUTH, Role.ASSESSOR))
                        .when(give)
                        .facts())
                .hasSize(1);
    }

    @Test
    void what_the_actor_holds_is_not_what_the_person_holds() {
        var edithsToo = granted(EDITH, Role.ASSESSOR, TODAY, null);
        assertThat(access().given(recorded(RUTH), edithsToo)
                        .when(give(EDITH, RUTH, Role.ASSESSOR))
                        .facts())
                .hasSize(1);
    }

    @Test
    void a_grant_is_withdrawn_once() {
        var grant = grant(RUTH, Role.ASSESSOR);
        var withdraw = new WithdrawRole(EDITH, NOW, grant, RUTH, "LEFT", null);
        var given = access().given(recorded(RUTH), granted(RUTH, Role.ASSESSOR));
        given.when(withdraw).then(new RoleWithdrawn(grant, RUTH, Role.ASSESSOR, "LEFT", NOW));
        given.given(withdrawn(RUTH, Role.ASSESSOR)).when(withdraw).thenNothing();
        access().when(withdraw).thenRefused(AccessRule.GRANT_NOT_KNOWN);
    }

    @Test
    void a_grant_of_somebody_else_is_not_known() {
        access().given(recorded(RUTH))
                .when(new WithdrawRole(EDITH, NOW, grant(EDITH, Role.EDUCATOR), RUTH, "LEFT", null))
                .thenRefused(AccessRule.GRANT_NOT_KNOWN);
    }

    @Test
    void an_educator_withdraws_no_wider_role() {
        access().given(recorded(RUTH), granted(RUTH, Role.FACULTY_LEAD))
                .when(new WithdrawRole(EDITH, NOW, grant(RUTH, Role.FACULTY_LEAD), RUTH, "LEFT", null))
                .thenRefused(AccessRule.ONLY_AN_OPERATOR_GRANTS_THIS_ROLE);
    }

    @Test
    void withdrawing_what_was_never_granted_leaves_no_trace() {
        var state = AccessDecider.evolve(AccessDecider.initialState(), withdrawn(RUTH, Role.ASSESSOR));
        assertThat(state).isEqualTo(AccessDecider.initialState());
    }

    @Test
    void the_platform_brings_in_the_first_operator_and_then_no_more() {
        var system = RecordedEvent.SYSTEM;
        var empty = Scenario.of(AccessDecider.DECIDER);
        assertThat(empty.when(new RecordPerson(system, NOW, OTTO, null, null)).facts())
                .hasSize(1);
        assertThat(empty.given(recorded(OTTO))
                        .when(give(system, OTTO, Role.OPERATOR))
                        .facts())
                .hasSize(1);
        empty.given(recorded(OTTO))
                .when(give(system, OTTO, Role.EDUCATOR))
                .thenRefused(AccessRule.ONLY_AN_OPERATOR_GRANTS_THIS_ROLE);
        var begun = empty.given(recorded(OTTO), granted(OTTO, Role.OPERATOR));
        begun.when(new RecordPerson(system, NOW, RUTH, null, null)).thenRefused(RoleRule.ROLE_NOT_HELD);
        begun.given(withdrawn(OTTO, Role.OPERATOR), recorded(RUTH))
                .when(give(system, RUTH, Role.OPERATOR))
                .thenRefused(RoleRule.ROLE_NOT_HELD);
        assertThat(empty.given(recorded(RUTH), granted(RUTH, Role.AUDITOR))
                        .when(new RecordPerson(system, NOW, OTTO, null, null))
                        .facts())
                .hasSize(1);
    }

    @Test
    void people_do_not_meet() {
        var boundary = AccessDecider.boundary(new RecordPerson(EDITH, NOW, RUTH, null, null));
        assertThat(Scenario.isRead(recorded(WANDA), boundary)).isFalse();
        assertThat(Scenario.isRead(recorded(EDITH), boundary)).isFalse();
        assertThat(Scenario.isRead(granted(EDITH, Role.EDUCATOR), boundary)).isTrue();
    }

    @Test
    void each_rule_names_the_field_at_fault() {
        assertThat(AccessRule.GRANT_ENDS_BEFORE_IT_BEGINS.field()).isEqualTo("until");
        assertThat(AccessRule.GRANT_NOT_KNOWN.field()).isNull();
    }
}
