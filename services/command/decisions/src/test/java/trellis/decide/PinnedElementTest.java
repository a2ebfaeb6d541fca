package trellis.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trellis.decide.Given.CONSENT;
import static trellis.decide.Given.DIGNITY;
import static trellis.decide.Given.pinned;
import static trellis.decide.Given.terms;

import java.util.List;
import org.junit.jupiter.api.Test;
import trellis.language.Stage;

class PinnedElementTest {
    @Test
    void an_element_has_its_terms_at_each_stage_that_expects_it() {
        assertThat(pinned(CONSENT).at(Stage.INTERMEDIATE)).contains(terms(CONSENT, Stage.INTERMEDIATE));
        assertThat(pinned(CONSENT).at(Stage.ASSISTANT_PRACTITIONER)).isEmpty();
    }

    @Test
    void terms_of_another_element_are_a_fault() {
        assertThatThrownBy(() -> new PinnedElement(CONSENT, List.of(terms(DIGNITY, Stage.ENTRY))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void two_terms_for_one_stage_are_a_fault() {
        assertThatThrownBy(() ->
                        new PinnedElement(CONSENT, List.of(terms(CONSENT, Stage.ENTRY), terms(CONSENT, Stage.ENTRY))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
