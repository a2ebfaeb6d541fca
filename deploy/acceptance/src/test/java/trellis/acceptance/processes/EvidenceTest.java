package trellis.acceptance.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import trellis.acceptance.processes.Evidence.Answer;
import trellis.acceptance.processes.Evidence.Fact;

/** Each breach that the proofs look for is found when it is there. */
class EvidenceTest {
    private static final Fact ONE = new Fact("T", 1, "id-1", "grant-1");
    private static final Fact TWO = new Fact("T", 2, "id-2", "grant-2");
    private static final Fact THREE = new Fact("T", 3, "id-3", "grant-3");
    private static final Answer TOLD = new Answer("key-2", "T", "grant-2", 2);

    private final List<Answer> answers = new ArrayList<>(List.of(TOLD, TOLD));
    private final List<Fact> log = new ArrayList<>(List.of(ONE, TWO, THREE));
    private final List<Fact> topic = new ArrayList<>(List.of(ONE, TWO, ONE, TWO, THREE));

    private void found(String breach, Consumer<EvidenceTest> planted) {
        planted.accept(this);
        assertThat(new Evidence(answers, log, topic).breaches())
                .anySatisfy(said -> assertThat(said).startsWith(breach));
    }

    @Test
    void what_is_repeated_in_order_is_no_breach() {
        assertThat(new Evidence(answers, log, topic).breaches()).isEmpty();
    }

    @Test
    void a_fact_that_somebody_was_told_of_and_is_gone() {
        found("I1", evidence -> evidence.log.set(1, new Fact("T", 2, "id-2", "another")));
    }

    @Test
    void a_fact_beyond_what_was_told() {
        found("I1", evidence -> evidence.answers.add(new Answer("key-3", "T", "grant-3", 2)));
    }

    @Test
    void a_command_that_took_effect_twice() {
        found("I5", evidence -> evidence.log.set(0, new Fact("T", 1, "id-1", "grant-2")));
    }

    @Test
    void a_fact_that_stands_twice() {
        found("I3", evidence -> evidence.log.set(2, new Fact("T", 3, "id-1", "grant-1")));
    }

    @Test
    void a_gap() {
        found("I4", evidence -> evidence.log.remove(1));
    }

    @Test
    void a_key_with_two_answers() {
        found("I5", evidence -> evidence.answers.add(new Answer("key-2", "T", "grant-3", 3)));
    }

    @Test
    void a_fact_that_was_not_published() {
        found("I10", evidence -> evidence.topic.removeLast());
    }

    @Test
    void a_fact_that_was_published_too_early() {
        found("I10", evidence -> evidence.topic.addFirst(TWO));
    }

    @Test
    void a_record_that_is_not_the_fact_of_its_place() {
        found("I10", evidence -> evidence.topic.set(1, new Fact("T", 2, "id-9", "grant-2")));
    }

    @Test
    void a_log_of_which_nothing_was_published() {
        found("I10", evidence -> evidence.topic.clear());
    }
}
