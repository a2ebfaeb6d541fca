package trellis.testkit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.testkit.log.Facts.about;
import static trellis.testkit.log.Facts.everything;
import static trellis.testkit.log.Facts.job;
import static trellis.testkit.log.Facts.linked;
import static trellis.testkit.log.Facts.newTenant;
import static trellis.testkit.log.Facts.recorded;
import static trellis.testkit.log.Facts.somebody;
import static trellis.testkit.log.LogRules.oneTo;
import static trellis.testkit.log.LogRules.written;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import trellis.codec.EventEnvelope;
import trellis.language.DomainEvent;
import trellis.testkit.log.LogUnderTest.Guard;

/** Positions, order and times of one log, and of several beside each other. */
interface OrderRules extends LogRules {
    @Test
    default void a_log_starts_empty_and_its_first_fact_has_position_one() {
        assertThat(log().read(tenant(), everything(), 0).head()).isZero();
        assertThat(log().append(job(tenant(), List.of(recorded(person()))))).isEqualTo(written(1, 1));
        assertThat(log().read(tenant(), everything(), 0).head()).isEqualTo(1);
    }

    @Test
    default void facts_are_read_back_as_they_were_written() {
        List<DomainEvent> facts = List.of(recorded(person()), linked(person(), "one"), linked(person(), "two"));
        log().append(job(tenant(), facts));
        var read = log().follow(tenant(), 0, 10);
        assertThat(read.stream().map(CODEC::decode).map(each -> each.event())).isEqualTo(facts);
        assertThat(read).allSatisfy(each -> {
            assertThat(each.tenant()).isEqualTo(tenant());
            assertThat(each.payload()).isEqualTo(CODEC.encode(CODEC.decode(each).event()));
            assertThat(each.recordedAt()).isEqualTo(clock().instant());
        });
        assertThat(read).extracting(EventEnvelope::eventId).doesNotHaveDuplicates();
    }

    @Test
    default void positions_run_from_one_without_gap_in_each_log() {
        var other = newTenant();
        for (int i = 0; i < 5; i++) {
            log().append(job(tenant(), List.of(recorded(somebody()), recorded(somebody()))));
            log().append(job(other, List.of(recorded(somebody()))));
        }
        assertThat(positions(tenant())).containsExactlyElementsOf(oneTo(10));
        assertThat(positions(other)).containsExactlyElementsOf(oneTo(5));
    }

    @Test
    default void recorded_times_never_go_back_even_when_the_clock_does() {
        log().append(job(tenant(), List.of(recorded(person()))));
        var first = clock().instant();
        clock().set(Instant.parse("2020-01-01T00:00:00Z"));
        log().append(job(tenant(), List.of(recorded(person()))));
        clock().set(first);
        clock().pass(Duration.ofSeconds(5));
        log().append(job(tenant(), List.of(recorded(person()))));
        assertThat(log().follow(tenant(), 0, 10))
                .extracting(EventEnvelope::recordedAt)
                .containsExactly(first, first, first.plusSeconds(5));
    }

    @Test
    default void one_log_never_shows_or_breaks_another() {
        var other = newTenant();
        log().append(job(other, List.of(recorded(person()))));
        assertThat(log().append(job(tenant(), List.of(recorded(person())), new Guard(about(person()), 0))))
                .isEqualTo(written(1, 1));
        assertThat(log().read(tenant(), about(person()), 0).facts())
                .extracting(EventEnvelope::tenant)
                .containsExactly(tenant());
        assertThat(log().last(other, about(person()))).isEqualTo(1);
    }
}
