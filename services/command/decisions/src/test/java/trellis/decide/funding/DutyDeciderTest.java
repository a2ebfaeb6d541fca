package trellis.decide.funding;

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
import static trellis.decide.funding.DutyRule.GRANT_ENDS_BEFORE_IT_BEGINS;
import static trellis.decide.funding.DutyRule.GRANT_NOT_KNOWN;
import static trellis.decide.funding.DutyRule.NOBODY_GRANTS_THEMSELVES_A_DUTY;
import static trellis.decide.funding.DutyRule.ONLY_AN_OPERATOR_GRANTS_THIS_DUTY;
import static trellis.decide.funding.DutyRule.PERSON_NOT_KNOWN;
import static trellis.decide.funding.Purse.FUNDER;
import static trellis.decide.funding.Purse.duty;
import static trellis.decide.funding.Purse.noLongerTrusted;
import static trellis.decide.funding.Purse.trusted;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import trellis.decide.OperatorGrant;
import trellis.decide.RoleRule;
import trellis.decide.Scenario;
import trellis.decide.funding.DutyCommand.GrantDuty;
import trellis.decide.funding.DutyCommand.WithdrawDuty;
import trellis.language.PersonId;
import trellis.language.Role;
import trellis.language.funding.Duty;
import trellis.language.funding.DutyEvent.DutyGranted;
import trellis.language.funding.DutyEvent.DutyWithdrawn;
import trellis.language.organisation.GrantId;
import trellis.language.organisation.OrganisationCode;

class DutyDeciderTest {
    private static final GrantId GRANT = new GrantId(id(71));
    private static final OperatorGrant PINNED = new OperatorGrant(grant(OTTO, Role.OPERATOR), OTTO, HIRED, TODAY);

    private static Scenario<DutyCommand, DutyState> duties() {
        return Scenario.of(DutyDecider.DECIDER).given(granted(EDITH, Role.EDUCATOR), recorded(RUTH));
    }

    private static GrantDuty give(PersonId by, PersonId person, Duty duty, @Nullable OperatorGrant operator) {
        return give(by, person, duty, null, operator);
    }

    private static GrantDuty give(
            PersonId by, PersonId person, Duty duty, @Nullable LocalDate until, @Nullable OperatorGrant operator) {
        return new GrantDuty(by, NOW, GRANT, person, duty, FUNDER, TODAY, until, operator);
    }

    private static DutyGranted given(PersonId by, Duty duty) {
        return new DutyGranted(GRANT, RUTH, duty, FUNDER, TODAY, null, by, NOW);
    }

    private static WithdrawDuty take(PersonId by, PersonId person, Duty duty, @Nullable OperatorGrant operator) {
        return new WithdrawDuty(by, NOW, duty(RUTH, duty), person, "LEFT", operator);
    }

    @ParameterizedTest
    @EnumSource
    void an_operator_grants_every_duty(Duty duty) {
        duties().when(give(OTTO, RUTH, duty, PINNED)).then(given(OTTO, duty));
        duties().given(granted(OTTO, Role.OPERATOR))
                .when(give(OTTO, RUTH, duty, null))
                .then(given(OTTO, duty));
    }

    @Test
    void an_educator_trusts_somebody_with_their_own_trusts_money_only() {
        duties().when(give(EDITH, RUTH, Duty.FINANCE_LEAD, null)).then(given(EDITH, Duty.FINANCE_LEAD));
        duties().when(give(EDITH, RUTH, Duty.APPROVER, null)).thenRefused(ONLY_AN_OPERATOR_GRANTS_THIS_DUTY);
        duties().when(give(EDITH, RUTH, Duty.VERIFIER, null)).thenRefused(ONLY_AN_OPERATOR_GRANTS_THIS_DUTY);
        duties().given(trusted(RUTH, Duty.APPROVER))
                .when(take(EDITH, RUTH, Duty.APPROVER, null))
                .thenRefused(ONLY_AN_OPERATOR_GRANTS_THIS_DUTY);
    }

    @Test
    void whoever_looks_after_nobodys_people_grants_and_withdraws_nothing() {
        duties().when(give(RUTH, WANDA, Duty.FINANCE_LEAD, null)).thenRefused(RoleRule.ROLE_NOT_HELD);
        duties().given(withdrawn(EDITH, Role.EDUCATOR))
                .when(give(EDITH, RUTH, Duty.FINANCE_LEAD, null))
                .thenRefused(RoleRule.ROLE_NOT_HELD);
        duties().given(trusted(RUTH, Duty.FINANCE_LEAD))
                .when(take(WANDA, RUTH, Duty.FINANCE_LEAD, null))
                .thenRefused(RoleRule.ROLE_NOT_HELD);
        var over = new OperatorGrant(grant(OTTO, Role.OPERATOR), OTTO, HIRED, TODAY.minusDays(1));
        duties().when(give(OTTO, RUTH, Duty.APPROVER, over)).thenRefused(RoleRule.ROLE_NOT_HELD);
        duties().when(give(WANDA, RUTH, Duty.APPROVER, PINNED)).thenRefused(RoleRule.ROLE_NOT_HELD);
    }

    @Test
    void nobody_grants_themselves_a_duty() {
        duties().given(recorded(OTTO))
                .when(give(OTTO, OTTO, Duty.APPROVER, PINNED))
                .thenRefused(NOBODY_GRANTS_THEMSELVES_A_DUTY);
    }

    @Test
    void a_duty_is_of_somebody_who_is_recorded_here() {
        duties().when(give(OTTO, WANDA, Duty.APPROVER, PINNED)).thenRefused(PERSON_NOT_KNOWN);
    }

    @Test
    void a_duty_ends_on_its_first_day_at_the_earliest() {
        duties().when(give(OTTO, RUTH, Duty.VERIFIER, TODAY.minusDays(1), PINNED))
                .thenRefused(GRANT_ENDS_BEFORE_IT_BEGINS);
        duties().when(give(OTTO, RUTH, Duty.VERIFIER, TODAY, PINNED))
                .then(new DutyGranted(GRANT, RUTH, Duty.VERIFIER, FUNDER, TODAY, TODAY, OTTO, NOW));
    }

    @Test
    void the_same_duty_is_granted_once() {
        var before = new DutyGranted(new GrantId(id(72)), RUTH, Duty.VERIFIER, FUNDER, TODAY, null, OTTO, EARLIER);
        duties().given(before).when(give(OTTO, RUTH, Duty.VERIFIER, PINNED)).thenNothing();
        duties().given(before).when(give(OTTO, RUTH, Duty.APPROVER, PINNED)).then(given(OTTO, Duty.APPROVER));
        duties().given(before)
                .when(give(OTTO, RUTH, Duty.VERIFIER, TODAY, PINNED))
                .fact(DutyGranted.class);
        duties().given(before)
                .when(new GrantDuty(
                        OTTO, NOW, GRANT, RUTH, Duty.VERIFIER, new OrganisationCode("RGT"), TODAY, null, PINNED))
                .fact(DutyGranted.class);
        duties().given(before)
                .when(new GrantDuty(OTTO, NOW, GRANT, RUTH, Duty.VERIFIER, FUNDER, TODAY.plusDays(1), null, PINNED))
                .fact(DutyGranted.class);
        duties().given(before, new DutyWithdrawn(new GrantId(id(72)), RUTH, Duty.VERIFIER, "LEFT", EARLIER))
                .when(give(OTTO, RUTH, Duty.VERIFIER, PINNED))
                .then(given(OTTO, Duty.VERIFIER));
    }

    @Test
    void a_duty_is_withdrawn_once() {
        var withdrawn = new DutyWithdrawn(duty(RUTH, Duty.APPROVER), RUTH, Duty.APPROVER, "LEFT", NOW);
        duties().given(trusted(RUTH, Duty.APPROVER))
                .when(take(OTTO, RUTH, Duty.APPROVER, PINNED))
                .then(withdrawn);
        duties().given(trusted(RUTH, Duty.APPROVER), noLongerTrusted(RUTH, Duty.APPROVER))
                .when(take(OTTO, RUTH, Duty.APPROVER, PINNED))
                .thenNothing();
    }

    @Test
    void what_was_never_granted_is_not_withdrawn() {
        duties().when(take(OTTO, RUTH, Duty.APPROVER, PINNED)).thenRefused(GRANT_NOT_KNOWN);
        duties().given(
                        trusted(RUTH, Duty.APPROVER),
                        new DutyGranted(GRANT, WANDA, Duty.APPROVER, FUNDER, TODAY, null, OTTO, NOW))
                .when(new WithdrawDuty(OTTO, NOW, GRANT, RUTH, "LEFT", PINNED))
                .thenRefused(GRANT_NOT_KNOWN);
    }

    @Test
    void a_person_is_employed_by_whoever_a_grant_ever_said() {
        var duties = Duties.evolve(
                Duties.evolve(Duties.NONE, trusted(RUTH, Duty.VERIFIER, new OrganisationCode("RGT"), HIRED, HIRED)),
                trusted(WANDA, Duty.VERIFIER));
        assertThat(duties.employersOf(RUTH)).containsExactly(new OrganisationCode("RGT"));
        assertThat(Duties.evolve(duties, noLongerTrusted(RUTH, Duty.VERIFIER)).employersOf(RUTH))
                .containsExactly(new OrganisationCode("RGT"));
        assertThat(duties.holds(RUTH, Duty.VERIFIER, HIRED)).isTrue();
        assertThat(duties.holds(RUTH, Duty.VERIFIER, HIRED.plusDays(1))).isFalse();
        assertThat(duties.holds(RUTH, Duty.VERIFIER, HIRED.minusDays(1))).isFalse();
    }
}
