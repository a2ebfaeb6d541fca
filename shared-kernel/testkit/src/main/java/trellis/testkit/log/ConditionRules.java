package trellis.testkit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.testkit.log.Facts.about;
import static trellis.testkit.log.Facts.job;
import static trellis.testkit.log.Facts.linked;
import static trellis.testkit.log.Facts.recorded;
import static trellis.testkit.log.Facts.somebody;
import static trellis.testkit.log.LogRules.oneTo;
import static trellis.testkit.log.LogRules.written;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import trellis.language.organisation.AccessEvent;
import trellis.language.organisation.AccessEvent.AccountLinked;
import trellis.language.organisation.AccessEvent.PersonRecorded;
import trellis.language.workforce.WorkforceEvent;
import trellis.testkit.log.LogUnderTest.Guard;
import trellis.testkit.log.LogUnderTest.Outcome;
import trellis.testkit.log.LogUnderTest.Part;
import trellis.testkit.log.LogUnderTest.Query;

/** When a condition lets a job in, and when it keeps it out whole. */
interface ConditionRules extends LogRules {
    @Test
    default void a_newer_match_breaks_the_condition_and_nothing_of_the_job_is_written() {
        log().append(job(tenant(), List.of(recorded(person()))));
        var outcome = log().append(job(
                tenant(), List.of(linked(person(), "one"), linked(person(), "two")), new Guard(about(person()), 0)));
        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.CONFLICT);
        assertThat(positions(tenant())).containsExactly(1L);
    }

    @Test
    default void what_was_known_when_it_was_decided_does_not_break_the_condition() {
        log().append(job(tenant(), List.of(recorded(person()))));
        assertThat(log().append(job(tenant(), List.of(linked(person(), "one")), new Guard(about(person()), 1))))
                .isEqualTo(written(2, 2));
        assertThat(positions(tenant())).containsExactly(1L, 2L);
    }

    @Test
    default void another_tag_or_another_type_does_not_break_the_condition() {
        log().append(job(tenant(), List.of(recorded(person()), recorded(somebody()))));
        assertThat(log().append(job(tenant(), List.of(recorded(person())), new Guard(about(somebody()), 0))))
                .isEqualTo(written(3, 3));
        assertThat(log().append(job(
                        tenant(),
                        List.of(linked(person(), "one")),
                        new Guard(about(person(), AccountLinked.class), 0))))
                .isEqualTo(written(4, 4));
        assertThat(positions(tenant())).containsExactlyElementsOf(oneTo(4));
    }

    @Test
    default void a_family_stands_for_all_of_its_types_in_a_condition() {
        log().append(job(tenant(), List.of(recorded(person()))));
        assertThat(log().append(job(
                                tenant(),
                                List.of(recorded(person())),
                                new Guard(about(person(), AccessEvent.class), 0)))
                        .kind())
                .isEqualTo(Outcome.Kind.CONFLICT);
        assertThat(log().append(job(
                                tenant(),
                                List.of(recorded(person())),
                                new Guard(about(person(), WorkforceEvent.class), 0)))
                        .kind())
                .isEqualTo(Outcome.Kind.WRITTEN);
    }

    @Test
    default void every_condition_of_a_job_must_hold() {
        log().append(job(tenant(), List.of(recorded(person()))));
        var holds = new Guard(about(somebody()), 0);
        var broken = new Guard(about(person()), 0);
        assertThat(log().append(job(tenant(), List.of(recorded(person())), holds, broken))
                        .kind())
                .isEqualTo(Outcome.Kind.CONFLICT);
        assertThat(log().append(job(tenant(), List.of(recorded(person())), broken, holds))
                        .kind())
                .isEqualTo(Outcome.Kind.CONFLICT);
        assertThat(log().append(job(tenant(), List.of(recorded(person())), holds))
                        .kind())
                .isEqualTo(Outcome.Kind.WRITTEN);
    }

    @Test
    default void a_condition_without_tags_meets_any_newer_fact_of_its_types() {
        log().append(job(tenant(), List.of(recorded(person()))));
        var anyPerson = Query.of(new Part(Set.of(), Set.of(PersonRecorded.class)));
        var anyAccount = Query.of(new Part(Set.of(), Set.of(AccountLinked.class)));
        assertThat(log().append(job(tenant(), List.of(recorded(person())), new Guard(anyPerson, 0)))
                        .kind())
                .isEqualTo(Outcome.Kind.CONFLICT);
        assertThat(log().append(job(tenant(), List.of(recorded(person())), new Guard(anyAccount, 0))))
                .isEqualTo(written(2, 2));
    }
}
