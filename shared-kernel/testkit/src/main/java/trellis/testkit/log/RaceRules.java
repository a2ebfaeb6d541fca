package trellis.testkit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.testkit.log.Facts.about;
import static trellis.testkit.log.Facts.job;
import static trellis.testkit.log.Facts.linked;
import static trellis.testkit.log.Facts.newTenant;
import static trellis.testkit.log.Facts.recorded;
import static trellis.testkit.log.LogRules.oneTo;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import trellis.codec.EventEnvelope;
import trellis.language.organisation.AccessEvent.AccountLinked;
import trellis.testkit.log.LogUnderTest.Guard;
import trellis.testkit.log.LogUnderTest.Job;
import trellis.testkit.log.LogUnderTest.Outcome;

/** Many at once. */
interface RaceRules extends LogRules {
    int CONTENDERS = 64;

    @Test
    default void of_many_who_saw_the_same_exactly_one_may_write() throws Exception {
        for (int round = 0; round < 5; round++) {
            var seen = log().read(tenant(), about(person()), 0).head();
            var outcomes = together(
                    _ -> log().append(job(tenant(), List.of(recorded(person())), new Guard(about(person()), seen))));
            assertThat(outcomes.stream().filter(Outcome::written)).hasSize(1);
            assertThat(outcomes.stream().map(Outcome::kind)).containsOnly(Outcome.Kind.WRITTEN, Outcome.Kind.CONFLICT);
        }
        assertThat(positions(tenant())).containsExactlyElementsOf(oneTo(5));
    }

    @Test
    default void many_writers_of_many_logs_leave_no_gap_and_keep_each_job_together() throws Exception {
        var tenants = List.of(newTenant(), newTenant(), newTenant());
        var outcomes = together(number -> log().append(job(
                tenants.get(number % 3), List.of(recorded(person()), linked(person(), "a"), linked(person(), "b")))));
        assertThat(outcomes).allMatch(Outcome::written);
        for (var each : tenants) {
            var facts = log().follow(each, 0, 1_000);
            assertThat(facts).extracting(EventEnvelope::position).containsExactlyElementsOf(oneTo(facts.size()));
            for (int i = 0; i < facts.size(); i += 3) {
                assertThat(facts.subList(i, i + 3))
                        .extracting(EventEnvelope::commandId)
                        .containsOnly(facts.get(i).commandId());
            }
        }
        assertThat(tenants.stream()
                        .mapToInt(each -> log().follow(each, 0, 1_000).size())
                        .sum())
                .isEqualTo(CONTENDERS * 3);
    }

    @Test
    default void many_who_try_again_all_get_in_and_none_overwrites_another() throws Exception {
        var outcomes = together(number -> {
            while (true) {
                var seen = log().read(tenant(), about(person()), 0);
                var next = linked(person(), "account " + seen.facts().size());
                var outcome = log().append(job(tenant(), List.of(next), new Guard(about(person()), seen.head())));
                if (outcome.written()) {
                    return outcome;
                }
            }
        });
        assertThat(outcomes).hasSize(CONTENDERS);
        var facts = log().follow(tenant(), 0, 1_000);
        assertThat(facts.stream()
                        .map(CODEC::decode)
                        .map(each -> ((AccountLinked) each.event()).account().value()))
                .containsExactlyElementsOf(IntStream.range(0, CONTENDERS)
                        .mapToObj(number -> "account " + number)
                        .toList());
    }

    @Test
    default void the_same_request_from_many_at_once_takes_effect_once() throws Exception {
        var once = new Job(tenant(), UUID.randomUUID(), "body", List.of(recorded(person())), List.of());
        var outcomes = together(_ -> log().append(once));
        assertThat(outcomes.stream().filter(Outcome::written)).hasSize(1);
        assertThat(outcomes).allSatisfy(each -> assertThat(each.last()).isEqualTo(1));
        assertThat(positions(tenant())).containsExactly(1L);
    }

    /** One of those who try at the same time. */
    interface Contender {
        Outcome run(int number);
    }

    private static List<Outcome> together(Contender contender) throws Exception {
        var outcomes = new ArrayList<Outcome>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Outcome>> tasks = IntStream.range(0, CONTENDERS)
                    .<Callable<Outcome>>mapToObj(number -> () -> contender.run(number))
                    .toList();
            for (Future<Outcome> each : threads.invokeAll(tasks, 50, TimeUnit.SECONDS)) {
                outcomes.add(each.get());
            }
        }
        return outcomes;
    }
}
