package trellis.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static trellis.decide.AuthorityRule.ASSESSOR_NOT_AUTHORISED;
import static trellis.decide.Judgement.judge;
import static trellis.decide.RoleRule.ROLE_NOT_HELD;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class JudgementTest {
    @Test
    void nothing_refused_is_decided() {
        var decision = judge().refuse(ROLE_NOT_HELD, () -> false)
                .check(Optional::empty)
                .otherwise(Decision::nothingToDo);
        assertThat(decision).isEqualTo(Decision.nothingToDo());
    }

    @Test
    void the_first_rule_that_refuses_is_the_answer() {
        assertThat(judge().refuse(ROLE_NOT_HELD, () -> true)
                        .refuse(ASSESSOR_NOT_AUTHORISED, () -> true)
                        .otherwise(Decision::nothingToDo))
                .isEqualTo(Decision.reject(ROLE_NOT_HELD));
        assertThat(judge().check(() -> Optional.of(ASSESSOR_NOT_AUTHORISED))
                        .refuse(ROLE_NOT_HELD, () -> true)
                        .otherwise(Decision::nothingToDo))
                .isEqualTo(Decision.reject(ASSESSOR_NOT_AUTHORISED));
    }

    @Test
    void after_a_refusal_nothing_more_is_asked() {
        assertThat(judge().refuse(ROLE_NOT_HELD, () -> true)
                        .refuse(ASSESSOR_NOT_AUTHORISED, () -> fail("asked"))
                        .check(() -> fail("asked"))
                        .otherwise(() -> fail("decided")))
                .isEqualTo(Decision.reject(ROLE_NOT_HELD));
    }
}
