package trellis.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioTest {
    private final Scenario<Integer, Integer, Integer, Boolean> atMostTen =
            Scenario.of(0, Integer::sum, (asked, sum) -> asked + sum <= 10);

    @Test
    void the_answer_follows_from_the_facts() {
        atMostTen.given(List.of(3, 4)).when(3).then(true);
        atMostTen.given(List.of(3)).given(List.of(4)).when(4).then(false);
    }

    @Test
    void another_answer_fails_the_test() {
        assertThatThrownBy(() -> atMostTen.when(3).then(false)).isInstanceOf(AssertionError.class);
    }
}
