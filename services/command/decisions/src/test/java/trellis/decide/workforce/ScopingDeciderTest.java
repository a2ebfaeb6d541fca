package trellis.decide.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.decide.DateRule.DATE_IN_THE_FUTURE;
import static trellis.decide.Given.EARLIER;
import static trellis.decide.Given.EDITH;
import static trellis.decide.Given.NOW;
import static trellis.decide.Given.RUTH;
import static trellis.decide.Given.TODAY;
import static trellis.decide.Given.granted;
import static trellis.decide.Given.id;
import static trellis.decide.Given.withdrawn;
import static trellis.decide.workforce.ScopingRule.SCOPING_RETURN_NOT_KNOWN;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import trellis.decide.RoleRule;
import trellis.decide.Scenario;
import trellis.decide.workforce.ScopingCommand.FreezeRegister;
import trellis.decide.workforce.ScopingCommand.ReopenRegister;
import trellis.decide.workforce.ScopingState.Phase;
import trellis.language.PersonId;
import trellis.language.Role;
import trellis.language.workforce.ReopenReason;
import trellis.language.workforce.ScopingEvent.RegisterFrozen;
import trellis.language.workforce.ScopingEvent.RegisterReopened;
import trellis.language.workforce.ScopingReturnId;

class ScopingDeciderTest {
    private static final ScopingReturnId RETURN = new ScopingReturnId(id(91));
    private static final ScopingReturnId ANOTHER = new ScopingReturnId(id(92));
    private static final RegisterFrozen FROZEN = new RegisterFrozen(RETURN, TODAY.minusDays(3), EDITH, EARLIER);
    private static final RegisterReopened REOPENED =
            new RegisterReopened(RETURN, ReopenReason.PEOPLE_MISSING, EDITH, EARLIER);

    private static Scenario<ScopingCommand, ScopingState> in(Phase phase) {
        var led = Scenario.of(ScopingDecider.DECIDER).given(granted(EDITH, Role.EDUCATOR));
        return switch (phase) {
            case UNKNOWN -> led;
            case FROZEN -> led.given(FROZEN);
            case REOPENED -> led.given(FROZEN, REOPENED);
        };
    }

    private static FreezeRegister freeze(PersonId by, LocalDate asAt) {
        return new FreezeRegister(by, NOW, RETURN, asAt);
    }

    private static ReopenRegister reopen(PersonId by) {
        return new ReopenRegister(by, NOW, RETURN, ReopenReason.WRONG_DATE);
    }

    @Test
    void the_register_is_frozen_as_at_a_day_that_has_come() {
        for (var day : new LocalDate[] {TODAY, TODAY.minusYears(1)}) {
            in(Phase.UNKNOWN).when(freeze(EDITH, day)).then(new RegisterFrozen(RETURN, day, EDITH, NOW));
        }
        in(Phase.UNKNOWN).when(freeze(EDITH, TODAY.plusDays(1))).thenRefused(DATE_IN_THE_FUTURE.at("asAt"));
    }

    @ParameterizedTest
    @EnumSource
    void what_was_frozen_is_opened_again_once(Phase phase) {
        var then = in(phase).when(reopen(EDITH));
        switch (phase) {
            case UNKNOWN -> then.thenRefused(SCOPING_RETURN_NOT_KNOWN);
            case FROZEN -> then.then(new RegisterReopened(RETURN, ReopenReason.WRONG_DATE, EDITH, NOW));
            case REOPENED -> then.thenNothing();
        }
    }

    @Test
    void another_return_is_nothing_to_this_one() {
        in(Phase.UNKNOWN)
                .given(new RegisterFrozen(ANOTHER, TODAY, EDITH, EARLIER))
                .when(reopen(EDITH))
                .thenRefused(SCOPING_RETURN_NOT_KNOWN);
    }

    @Test
    void who_freezes_and_opens_leads_education_today() {
        in(Phase.UNKNOWN).when(freeze(RUTH, TODAY)).thenRefused(RoleRule.ROLE_NOT_HELD);
        in(Phase.FROZEN).when(reopen(RUTH)).thenRefused(RoleRule.ROLE_NOT_HELD);
        in(Phase.FROZEN)
                .given(withdrawn(EDITH, Role.EDUCATOR))
                .when(reopen(EDITH))
                .thenRefused(RoleRule.ROLE_NOT_HELD);
    }

    @Test
    void a_fact_is_found_by_its_return() {
        assertThat(FROZEN.tags()).containsExactly(RETURN.tag());
        assertThat(REOPENED.tags()).containsExactly(RETURN.tag());
    }
}
