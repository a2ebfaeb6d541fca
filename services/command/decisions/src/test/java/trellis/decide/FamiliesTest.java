package trellis.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trellis.decide.Given.POST;
import static trellis.decide.Given.TODAY;
import static trellis.decide.Given.WANDA;
import static trellis.decide.Given.recorded;
import static trellis.decide.Given.started;

import org.junit.jupiter.api.Test;
import trellis.language.organisation.AccessEvent;
import trellis.language.workforce.WorkforceEvent;

class FamiliesTest {
    private static final Families<String> FAMILIES = new Families<String>()
            .on(AccessEvent.class, (state, event) -> state + event.person())
            .on(WorkforceEvent.class, (state, event) -> state + "a post");

    @Test
    void each_family_has_its_evolve() {
        assertThat(FAMILIES.apply("", recorded(WANDA))).isEqualTo(WANDA.toString());
        assertThat(FAMILIES.apply("", started(POST, TODAY))).isEqualTo("a post");
    }

    @Test
    void a_fact_that_the_state_does_not_read_is_a_fault() {
        assertThatThrownBy(() -> new Families<String>().apply("", recorded(WANDA)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PersonRecorded");
    }
}
