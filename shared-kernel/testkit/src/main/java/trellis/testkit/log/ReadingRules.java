package trellis.testkit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.testkit.log.Facts.about;
import static trellis.testkit.log.Facts.job;
import static trellis.testkit.log.Facts.linked;
import static trellis.testkit.log.Facts.recorded;
import static trellis.testkit.log.Facts.somebody;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import trellis.codec.EventEnvelope;
import trellis.language.Tag;
import trellis.language.organisation.AccessEvent.AccountLinked;
import trellis.language.organisation.AccessEvent.PersonRecorded;
import trellis.testkit.log.LogUnderTest.Part;
import trellis.testkit.log.LogUnderTest.Query;

/** What a reading finds, in which order, and what a follower is told. */
interface ReadingRules extends LogRules {
    @Test
    default void facts_are_found_by_any_part_once_and_in_the_order_of_the_log() {
        var other = somebody();
        log().append(job(
                tenant(), List.of(recorded(other), recorded(somebody()), recorded(person()), linked(other, "one"))));
        var either = Query.of(
                new Part(Set.of(Tag.person(person())), Set.of()),
                new Part(Set.of(Tag.person(other)), Set.of()),
                new Part(Set.of(), Set.of(AccountLinked.class)));
        assertThat(log().read(tenant(), either, 0).facts())
                .extracting(EventEnvelope::position)
                .containsExactly(1L, 3L, 4L);
    }

    @Test
    default void a_part_needs_every_one_of_its_tags() {
        log().append(job(tenant(), List.of(recorded(person()), recorded(somebody()))));
        var both = Query.of(new Part(Set.of(Tag.person(person()), Tag.person(somebody())), Set.of()));
        var one = Query.of(new Part(Set.of(Tag.person(person())), Set.of()));
        assertThat(log().read(tenant(), both, 0).facts()).isEmpty();
        assertThat(log().read(tenant(), one, 0).facts()).hasSize(1);
    }

    @Test
    default void a_reading_tells_the_head_also_when_nothing_matches() {
        log().append(job(tenant(), List.of(recorded(person()), recorded(person()))));
        var reading = log().read(tenant(), about(somebody()), 0);
        assertThat(reading.facts()).isEmpty();
        assertThat(reading.head()).isEqualTo(2);
    }

    @Test
    default void a_reading_after_a_position_holds_only_what_is_newer() {
        log().append(job(tenant(), List.of(recorded(person()), linked(person(), "one"), linked(person(), "two"))));
        assertThat(log().read(tenant(), about(person()), 1).facts())
                .extracting(EventEnvelope::position)
                .containsExactly(2L, 3L);
        assertThat(log().read(tenant(), about(person()), 3).facts()).isEmpty();
        assertThat(log().read(tenant(), about(person()), 3).head()).isEqualTo(3);
    }

    @Test
    default void the_last_match_is_told() {
        log().append(job(tenant(), List.of(recorded(person()), linked(person(), "one"), recorded(somebody()))));
        assertThat(log().last(tenant(), about(person()))).isEqualTo(2);
        assertThat(log().last(tenant(), about(person(), PersonRecorded.class))).isEqualTo(1);
        assertThat(log().last(tenant(), about(somebody()))).isZero();
    }

    @Test
    default void a_log_is_followed_in_stretches() {
        IntStream.range(0, 7).forEach(_ -> log().append(job(tenant(), List.of(recorded(person())))));
        assertThat(log().follow(tenant(), 0, 3))
                .extracting(EventEnvelope::position)
                .containsExactly(1L, 2L, 3L);
        assertThat(log().follow(tenant(), 6, 3))
                .extracting(EventEnvelope::position)
                .containsExactly(7L);
        assertThat(log().follow(tenant(), 7, 3)).isEmpty();
    }

    @Test
    default void a_follower_is_woken_and_then_finds_the_fact() throws Exception {
        var woken = new CountDownLatch(1);
        log().onAppend(woken::countDown);
        log().append(job(tenant(), List.of(recorded(person()))));
        assertThat(woken.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(positions(tenant())).containsExactly(1L);
    }
}
