package trellis.project.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import trellis.project.outcomes.CostPerOutcome.Untold;

class CostPerOutcomeTest {
    @Test
    void it_is_verified_spend_by_outcomes_to_the_nearest_penny() {
        assertThat(CostPerOutcome.of(2_500_000, 8L).pence()).isEqualTo(312_500);
        assertThat(CostPerOutcome.of(100, 8L).pence()).as("12.5").isEqualTo(13);
        assertThat(CostPerOutcome.of(100, 9L).pence()).as("11.1").isEqualTo(11);
        assertThat(CostPerOutcome.of(104, 9L).pence()).as("11.6").isEqualTo(12);
        assertThat(CostPerOutcome.of(100, 9L).because()).isNull();
    }

    @Test
    void it_is_not_told_of_fewer_than_eight() {
        assertThat(CostPerOutcome.of(100, 7L)).isEqualTo(CostPerOutcome.untold(Untold.FEWER_THAN_8));
        assertThat(CostPerOutcome.of(100, 0L)).isEqualTo(CostPerOutcome.untold(Untold.FEWER_THAN_8));
    }

    @Test
    void nothing_spent_costs_nothing_that_is_told_and_what_is_not_due_has_no_cost() {
        assertThat(CostPerOutcome.of(0, 9L)).isEqualTo(CostPerOutcome.untold(Untold.NOTHING_SPENT));
        assertThat(CostPerOutcome.of(100, null)).isEqualTo(CostPerOutcome.untold(Untold.NOT_DUE));
        assertThat(CostPerOutcome.untold(Untold.NOT_SHARED).pence()).isNull();
    }
}
