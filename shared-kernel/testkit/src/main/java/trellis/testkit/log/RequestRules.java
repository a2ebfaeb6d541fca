package trellis.testkit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.testkit.log.Facts.about;
import static trellis.testkit.log.Facts.everything;
import static trellis.testkit.log.Facts.job;
import static trellis.testkit.log.Facts.newTenant;
import static trellis.testkit.log.Facts.recorded;
import static trellis.testkit.log.Facts.somebody;
import static trellis.testkit.log.LogRules.oneTo;
import static trellis.testkit.log.LogRules.written;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import trellis.testkit.log.LogUnderTest.Guard;
import trellis.testkit.log.LogUnderTest.Job;
import trellis.testkit.log.LogUnderTest.Outcome;

/** A request takes effect once, and is remembered. */
interface RequestRules extends LogRules {
    @Test
    default void a_request_takes_effect_once_and_is_answered_alike_ever_after() {
        var request = UUID.randomUUID();
        var first = new Job(tenant(), request, "body", List.of(recorded(person()), recorded(person())), List.of());
        log().append(job(tenant(), List.of(recorded(somebody()))));
        assertThat(log().append(first)).isEqualTo(written(2, 3));
        log().append(job(tenant(), List.of(recorded(somebody()))));
        assertThat(log().append(first)).isEqualTo(new Outcome(Outcome.Kind.KNOWN, 2, 3));
        var guarded = new Job(tenant(), request, "body", first.facts(), List.of(new Guard(everything(), 0)));
        assertThat(log().append(guarded)).isEqualTo(new Outcome(Outcome.Kind.KNOWN, 2, 3));
        assertThat(positions(tenant())).containsExactlyElementsOf(oneTo(4));
    }

    @Test
    default void a_request_with_another_body_is_refused() {
        var request = UUID.randomUUID();
        log().append(new Job(tenant(), request, "body", List.of(recorded(person())), List.of()));
        assertThat(log().append(new Job(tenant(), request, "other", List.of(recorded(person())), List.of()))
                        .kind())
                .isEqualTo(Outcome.Kind.KEY_REUSED);
        assertThat(log().append(new Job(newTenant(), request, "other", List.of(recorded(person())), List.of()))
                        .kind())
                .isEqualTo(Outcome.Kind.WRITTEN);
        assertThat(positions(tenant())).containsExactly(1L);
    }

    @Test
    default void a_job_without_facts_is_remembered_and_moves_nothing() {
        log().append(job(tenant(), List.of(recorded(person()))));
        var nothing = new Job(tenant(), UUID.randomUUID(), "body", List.of(), List.of(new Guard(about(person()), 1)));
        assertThat(log().append(nothing)).isEqualTo(written(2, 1));
        log().append(job(tenant(), List.of(recorded(person()))));
        assertThat(log().append(nothing)).isEqualTo(new Outcome(Outcome.Kind.KNOWN, 2, 1));
        assertThat(positions(tenant())).containsExactly(1L, 2L);
    }
}
