package trellis.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.decide.Given.EDITH;
import static trellis.decide.Given.RUTH;
import static trellis.decide.Given.TODAY;
import static trellis.decide.Given.granted;
import static trellis.decide.Given.recorded;
import static trellis.decide.Given.withdrawn;

import java.util.List;
import org.junit.jupiter.api.Test;
import trellis.language.Role;
import trellis.language.organisation.AccessEvent;

class RightsTest {
    private static Rights after(AccessEvent... facts) {
        return List.of(facts).stream().reduce(Rights.NONE, Rights::evolve, (one, _) -> one);
    }

    @Test
    void nobody_holds_a_role_that_nobody_granted() {
        assertThat(after(recorded(EDITH)).holds(EDITH, Role.EDUCATOR, TODAY)).isFalse();
    }

    @Test
    void a_role_is_held_from_its_first_day_through_its_last() {
        var rights = after(granted(EDITH, Role.EDUCATOR, TODAY.minusDays(2), TODAY));
        assertThat(rights.holds(EDITH, Role.EDUCATOR, TODAY.minusDays(3))).isFalse();
        assertThat(rights.holds(EDITH, Role.EDUCATOR, TODAY.minusDays(2))).isTrue();
        assertThat(rights.holds(EDITH, Role.EDUCATOR, TODAY)).isTrue();
        assertThat(rights.holds(EDITH, Role.EDUCATOR, TODAY.plusDays(1))).isFalse();
    }

    @Test
    void a_role_without_an_end_goes_on() {
        assertThat(after(granted(EDITH, Role.EDUCATOR)).holds(EDITH, Role.EDUCATOR, TODAY.plusYears(9)))
                .isTrue();
    }

    @Test
    void one_role_is_not_another_and_one_person_is_not_another() {
        var rights = after(granted(EDITH, Role.EDUCATOR));
        assertThat(rights.holds(EDITH, Role.AUDITOR, TODAY)).isFalse();
        assertThat(rights.holds(RUTH, Role.EDUCATOR, TODAY)).isFalse();
    }

    @Test
    void a_withdrawn_role_is_gone_at_once_and_the_others_stay() {
        var rights =
                after(granted(EDITH, Role.EDUCATOR), granted(EDITH, Role.AUDITOR), withdrawn(EDITH, Role.EDUCATOR));
        assertThat(rights.holds(EDITH, Role.EDUCATOR, TODAY)).isFalse();
        assertThat(rights.holds(EDITH, Role.AUDITOR, TODAY)).isTrue();
    }
}
