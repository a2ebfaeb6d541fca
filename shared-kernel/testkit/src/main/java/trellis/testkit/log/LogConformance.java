package trellis.testkit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.testkit.log.Facts.about;
import static trellis.testkit.log.Facts.everything;
import static trellis.testkit.log.Facts.job;
import static trellis.testkit.log.Facts.linked;
import static trellis.testkit.log.Facts.newTenant;
import static trellis.testkit.log.Facts.recorded;
import static trellis.testkit.log.Facts.somebody;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import trellis.codec.EventCodec;
import trellis.codec.EventEnvelope;
import trellis.language.DomainEvent;
import trellis.language.PersonId;
import trellis.language.Tag;
import trellis.language.TenantId;
import trellis.language.organisation.AccessEvent;
import trellis.language.organisation.AccessEvent.AccountLinked;
import trellis.language.organisation.AccessEvent.PersonRecorded;
import trellis.language.workforce.WorkforceEvent;
import trellis.testkit.SteeredClock;
import trellis.testkit.log.LogUnderTest.Guard;
import trellis.testkit.log.LogUnderTest.Job;
import trellis.testkit.log.LogUnderTest.Outcome;
import trellis.testkit.log.LogUnderTest.Part;
import trellis.testkit.log.LogUnderTest.Query;

/**
 * What an event log promises. Put an implementation under it by extending; each test takes a tenant of its own, so that
 * one log may serve all. A log that honours nothing fails every test.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
public abstract class LogConformance {
    private static final int CONTENDERS = 64;

    private final SteeredClock clock = SteeredClock.at("2026-03-02T12:00:00.5Z");
    private final EventCodec codec = new EventCodec();
    private final TenantId tenant = newTenant();
    private final PersonId person = somebody();

    private @Nullable LogUnderTest opened;

    /** @param clock what the log takes its recorded times from */
    protected abstract LogUnderTest open(SteeredClock clock);

    @BeforeEach
    final void open() {
        opened = open(clock);
    }

    @AfterEach
    final void close() {
        log().close();
    }

    private LogUnderTest log() {
        return Objects.requireNonNull(opened, "opened before each test");
    }

    @Test
    void a_log_starts_empty_and_its_first_fact_has_position_one() {
        assertThat(log().read(tenant, everything(), 0).head()).isZero();
        assertThat(log().append(job(tenant, List.of(recorded(person))))).isEqualTo(written(1, 1));
        assertThat(log().read(tenant, everything(), 0).head()).isEqualTo(1);
    }

    @Test
    void facts_are_read_back_as_they_were_written() {
        List<DomainEvent> facts = List.of(recorded(person), linked(person, "one"), linked(person, "two"));
        log().append(job(tenant, facts));
        var read = log().follow(tenant, 0, 10);
        assertThat(read.stream().map(codec::decode).map(each -> each.event())).isEqualTo(facts);
        assertThat(read).allSatisfy(each -> {
            assertThat(each.tenant()).isEqualTo(tenant);
            assertThat(each.payload()).isEqualTo(codec.encode(codec.decode(each).event()));
            assertThat(each.recordedAt()).isEqualTo(clock.instant());
        });
        assertThat(read).extracting(EventEnvelope::eventId).doesNotHaveDuplicates();
    }

    @Test
    void positions_run_from_one_without_gap_in_each_log() {
        var other = newTenant();
        for (int i = 0; i < 5; i++) {
            log().append(job(tenant, List.of(recorded(somebody()), recorded(somebody()))));
            log().append(job(other, List.of(recorded(somebody()))));
        }
        assertThat(positions(tenant)).containsExactlyElementsOf(oneTo(10));
        assertThat(positions(other)).containsExactlyElementsOf(oneTo(5));
    }

    @Test
    void a_newer_match_breaks_the_condition_and_nothing_of_the_job_is_written() {
        log().append(job(tenant, List.of(recorded(person))));
        var outcome = log().append(job(
                tenant, List.of(linked(person, "one"), linked(person, "two")), new Guard(about(person), 0)));
        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.CONFLICT);
        assertThat(positions(tenant)).containsExactly(1L);
    }

    @Test
    void what_was_known_when_it_was_decided_does_not_break_the_condition() {
        log().append(job(tenant, List.of(recorded(person))));
        assertThat(log().append(job(tenant, List.of(linked(person, "one")), new Guard(about(person), 1))))
                .isEqualTo(written(2, 2));
        assertThat(positions(tenant)).containsExactly(1L, 2L);
    }

    @Test
    void another_tag_or_another_type_does_not_break_the_condition() {
        log().append(job(tenant, List.of(recorded(person), recorded(somebody()))));
        assertThat(log().append(job(tenant, List.of(recorded(person)), new Guard(about(somebody()), 0))))
                .isEqualTo(written(3, 3));
        assertThat(log().append(job(
                        tenant, List.of(linked(person, "one")), new Guard(about(person, AccountLinked.class), 0))))
                .isEqualTo(written(4, 4));
        assertThat(positions(tenant)).containsExactlyElementsOf(oneTo(4));
    }

    @Test
    void a_family_stands_for_all_of_its_types_in_a_condition() {
        log().append(job(tenant, List.of(recorded(person))));
        assertThat(log().append(job(tenant, List.of(recorded(person)), new Guard(about(person, AccessEvent.class), 0)))
                        .kind())
                .isEqualTo(Outcome.Kind.CONFLICT);
        assertThat(log().append(job(
                                tenant, List.of(recorded(person)), new Guard(about(person, WorkforceEvent.class), 0)))
                        .kind())
                .isEqualTo(Outcome.Kind.WRITTEN);
    }

    @Test
    void every_condition_of_a_job_must_hold() {
        log().append(job(tenant, List.of(recorded(person))));
        var holds = new Guard(about(somebody()), 0);
        var broken = new Guard(about(person), 0);
        assertThat(log().append(job(tenant, List.of(recorded(person)), holds, broken))
                        .kind())
                .isEqualTo(Outcome.Kind.CONFLICT);
        assertThat(log().append(job(tenant, List.of(recorded(person)), broken, holds))
                        .kind())
                .isEqualTo(Outcome.Kind.CONFLICT);
        assertThat(log().append(job(tenant, List.of(recorded(person)), holds)).kind())
                .isEqualTo(Outcome.Kind.WRITTEN);
    }

    @Test
    void a_condition_without_tags_meets_any_newer_fact_of_its_types() {
        log().append(job(tenant, List.of(recorded(person))));
        var anyPerson = Query.of(new Part(Set.of(), Set.of(PersonRecorded.class)));
        var anyAccount = Query.of(new Part(Set.of(), Set.of(AccountLinked.class)));
        assertThat(log().append(job(tenant, List.of(recorded(person)), new Guard(anyPerson, 0)))
                        .kind())
                .isEqualTo(Outcome.Kind.CONFLICT);
        assertThat(log().append(job(tenant, List.of(recorded(person)), new Guard(anyAccount, 0))))
                .isEqualTo(written(2, 2));
    }

    @Test
    void facts_are_found_by_any_part_once_and_in_the_order_of_the_log() {
        var other = somebody();
        log().append(job(
                tenant, List.of(recorded(other), recorded(somebody()), recorded(person), linked(other, "one"))));
        var either = Query.of(
                new Part(Set.of(Tag.person(person)), Set.of()),
                new Part(Set.of(Tag.person(other)), Set.of()),
                new Part(Set.of(), Set.of(AccountLinked.class)));
        assertThat(log().read(tenant, either, 0).facts())
                .extracting(EventEnvelope::position)
                .containsExactly(1L, 3L, 4L);
    }

    @Test
    void a_part_needs_every_one_of_its_tags() {
        log().append(job(tenant, List.of(recorded(person), recorded(somebody()))));
        var both = Query.of(new Part(Set.of(Tag.person(person), Tag.person(somebody())), Set.of()));
        var one = Query.of(new Part(Set.of(Tag.person(person)), Set.of()));
        assertThat(log().read(tenant, both, 0).facts()).isEmpty();
        assertThat(log().read(tenant, one, 0).facts()).hasSize(1);
    }

    @Test
    void a_reading_tells_the_head_also_when_nothing_matches() {
        log().append(job(tenant, List.of(recorded(person), recorded(person))));
        var reading = log().read(tenant, about(somebody()), 0);
        assertThat(reading.facts()).isEmpty();
        assertThat(reading.head()).isEqualTo(2);
    }

    @Test
    void a_reading_after_a_position_holds_only_what_is_newer() {
        log().append(job(tenant, List.of(recorded(person), linked(person, "one"), linked(person, "two"))));
        assertThat(log().read(tenant, about(person), 1).facts())
                .extracting(EventEnvelope::position)
                .containsExactly(2L, 3L);
        assertThat(log().read(tenant, about(person), 3).facts()).isEmpty();
        assertThat(log().read(tenant, about(person), 3).head()).isEqualTo(3);
    }

    @Test
    void the_last_match_is_told() {
        log().append(job(tenant, List.of(recorded(person), linked(person, "one"), recorded(somebody()))));
        assertThat(log().last(tenant, about(person))).isEqualTo(2);
        assertThat(log().last(tenant, about(person, PersonRecorded.class))).isEqualTo(1);
        assertThat(log().last(tenant, about(somebody()))).isZero();
    }

    @Test
    void a_log_is_followed_in_stretches() {
        IntStream.range(0, 7).forEach(_ -> log().append(job(tenant, List.of(recorded(person)))));
        assertThat(log().follow(tenant, 0, 3))
                .extracting(EventEnvelope::position)
                .containsExactly(1L, 2L, 3L);
        assertThat(log().follow(tenant, 6, 3))
                .extracting(EventEnvelope::position)
                .containsExactly(7L);
        assertThat(log().follow(tenant, 7, 3)).isEmpty();
    }

    @Test
    void a_follower_is_woken_and_then_finds_the_fact() throws Exception {
        var woken = new CountDownLatch(1);
        log().onAppend(woken::countDown);
        log().append(job(tenant, List.of(recorded(person))));
        assertThat(woken.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(positions(tenant)).containsExactly(1L);
    }

    @Test
    void recorded_times_never_go_back_even_when_the_clock_does() {
        log().append(job(tenant, List.of(recorded(person))));
        var first = clock.instant();
        clock.set(Instant.parse("2020-01-01T00:00:00Z"));
        log().append(job(tenant, List.of(recorded(person))));
        clock.set(first);
        clock.pass(Duration.ofSeconds(5));
        log().append(job(tenant, List.of(recorded(person))));
        assertThat(log().follow(tenant, 0, 10))
                .extracting(EventEnvelope::recordedAt)
                .containsExactly(first, first, first.plusSeconds(5));
    }

    @Test
    void one_log_never_shows_or_breaks_another() {
        var other = newTenant();
        log().append(job(other, List.of(recorded(person))));
        assertThat(log().append(job(tenant, List.of(recorded(person)), new Guard(about(person), 0))))
                .isEqualTo(written(1, 1));
        assertThat(log().read(tenant, about(person), 0).facts())
                .extracting(EventEnvelope::tenant)
                .containsExactly(tenant);
        assertThat(log().last(other, about(person))).isEqualTo(1);
    }

    @Test
    void a_request_takes_effect_once_and_is_answered_alike_ever_after() {
        var request = UUID.randomUUID();
        var first = new Job(tenant, request, "body", List.of(recorded(person), recorded(person)), List.of());
        log().append(job(tenant, List.of(recorded(somebody()))));
        assertThat(log().append(first)).isEqualTo(written(2, 3));
        log().append(job(tenant, List.of(recorded(somebody()))));
        assertThat(log().append(first)).isEqualTo(new Outcome(Outcome.Kind.KNOWN, 2, 3));
        var guarded = new Job(tenant, request, "body", first.facts(), List.of(new Guard(everything(), 0)));
        assertThat(log().append(guarded)).isEqualTo(new Outcome(Outcome.Kind.KNOWN, 2, 3));
        assertThat(positions(tenant)).containsExactlyElementsOf(oneTo(4));
    }

    @Test
    void a_request_with_another_body_is_refused() {
        var request = UUID.randomUUID();
        log().append(new Job(tenant, request, "body", List.of(recorded(person)), List.of()));
        assertThat(log().append(new Job(tenant, request, "other", List.of(recorded(person)), List.of()))
                        .kind())
                .isEqualTo(Outcome.Kind.KEY_REUSED);
        assertThat(log().append(new Job(newTenant(), request, "other", List.of(recorded(person)), List.of()))
                        .kind())
                .isEqualTo(Outcome.Kind.WRITTEN);
        assertThat(positions(tenant)).containsExactly(1L);
    }

    @Test
    void a_job_without_facts_is_remembered_and_moves_nothing() {
        log().append(job(tenant, List.of(recorded(person))));
        var nothing = new Job(tenant, UUID.randomUUID(), "body", List.of(), List.of(new Guard(about(person), 1)));
        assertThat(log().append(nothing)).isEqualTo(written(2, 1));
        log().append(job(tenant, List.of(recorded(person))));
        assertThat(log().append(nothing)).isEqualTo(new Outcome(Outcome.Kind.KNOWN, 2, 1));
        assertThat(positions(tenant)).containsExactly(1L, 2L);
    }

    @Test
    void of_many_who_saw_the_same_exactly_one_may_write() throws Exception {
        for (int round = 0; round < 5; round++) {
            var seen = log().read(tenant, about(person), 0).head();
            var outcomes =
                    together(_ -> log().append(job(tenant, List.of(recorded(person)), new Guard(about(person), seen))));
            assertThat(outcomes.stream().filter(Outcome::written)).hasSize(1);
            assertThat(outcomes.stream().map(Outcome::kind)).containsOnly(Outcome.Kind.WRITTEN, Outcome.Kind.CONFLICT);
        }
        assertThat(positions(tenant)).containsExactlyElementsOf(oneTo(5));
    }

    @Test
    void many_writers_of_many_logs_leave_no_gap_and_keep_each_job_together() throws Exception {
        var tenants = List.of(newTenant(), newTenant(), newTenant());
        var outcomes = together(number -> log().append(job(
                tenants.get(number % 3), List.of(recorded(person), linked(person, "a"), linked(person, "b")))));
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
    void many_who_try_again_all_get_in_and_none_overwrites_another() throws Exception {
        var outcomes = together(number -> {
            while (true) {
                var seen = log().read(tenant, about(person), 0);
                var next = linked(person, "account " + seen.facts().size());
                var outcome = log().append(job(tenant, List.of(next), new Guard(about(person), seen.head())));
                if (outcome.written()) {
                    return outcome;
                }
            }
        });
        assertThat(outcomes).hasSize(CONTENDERS);
        var facts = log().follow(tenant, 0, 1_000);
        assertThat(facts.stream()
                        .map(codec::decode)
                        .map(each -> ((AccountLinked) each.event()).account().value()))
                .containsExactlyElementsOf(IntStream.range(0, CONTENDERS)
                        .mapToObj(number -> "account " + number)
                        .toList());
    }

    @Test
    void the_same_request_from_many_at_once_takes_effect_once() throws Exception {
        var once = new Job(tenant, UUID.randomUUID(), "body", List.of(recorded(person)), List.of());
        var outcomes = together(_ -> log().append(once));
        assertThat(outcomes.stream().filter(Outcome::written)).hasSize(1);
        assertThat(outcomes).allSatisfy(each -> assertThat(each.last()).isEqualTo(1));
        assertThat(positions(tenant)).containsExactly(1L);
    }

    private interface Contender {
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

    private List<Long> positions(TenantId of) {
        return log().follow(of, 0, 1_000).stream().map(EventEnvelope::position).toList();
    }

    private static List<Long> oneTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private static Outcome written(long first, long last) {
        return new Outcome(Outcome.Kind.WRITTEN, first, last);
    }
}
