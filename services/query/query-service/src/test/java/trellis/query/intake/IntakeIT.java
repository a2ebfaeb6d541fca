package trellis.query.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.query.intake.QueryService.await;
import static trellis.query.intake.SampleLog.person;
import static trellis.query.intake.SampleLog.recorded;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trellis.codec.Payload;
import trellis.embedded.FreePort;
import trellis.language.TenantId;

class IntakeIT {
    private static final TenantId TRUST = new TenantId("RXX");
    private static final TenantId SIBLING = new TenantId("RYY");

    private QueryService service;

    @BeforeEach
    void prepare() {
        service = QueryService.of(IntakeIT.class);
    }

    @AfterEach
    void end() {
        service.close();
    }

    private void start() {
        service.topic.made();
        service.start(Map.of());
    }

    private boolean counts(TenantId tenant, Integer... facts) {
        return service.database.counts(tenant).equals(List.of(facts));
    }

    @Test
    void what_is_published_is_folded() {
        start();
        service.happened(TRUST, recorded(1), recorded(2), recorded(1));
        service.happened(SIBLING, recorded(1));
        await(() -> counts(TRUST, 2, 1) && counts(SIBLING, 1));
    }

    @Test
    void a_record_that_comes_again_is_folded_once() {
        start();
        service.happened(TRUST, recorded(1), recorded(1));
        service.publish(service.log.between(TRUST, 1, 2));
        service.publish(service.log.between(TRUST, 2, 2));
        service.happened(TRUST, recorded(2));
        await(() -> counts(TRUST, 2, 1));
    }

    @Test
    void what_the_topic_misses_is_asked_of_the_log() {
        start();
        service.happened(TRUST, recorded(1));
        await(() -> counts(TRUST, 1));
        service.log.append(TRUST, recorded(1), recorded(1));
        service.happened(TRUST, recorded(1));
        await(() -> counts(TRUST, 4));
    }

    @Test
    void a_topic_deleted_with_all_that_lay_in_it_loses_nothing() {
        start();
        service.happened(TRUST, recorded(1));
        await(() -> counts(TRUST, 1));
        service.stop();
        service.happened(TRUST, recorded(1), recorded(1));
        service.topic.deleted();
        service.topic = new EventTopic(service.topic.bootstrapServers(), service.topic.name() + "-again").made();
        service.start(Map.of());
        await(() -> counts(TRUST, 3));
        service.happened(TRUST, recorded(1));
        await(() -> counts(TRUST, 4));
    }

    @Test
    void without_any_kafka_the_views_come_to_the_head_all_the_same() {
        service.log.append(TRUST, recorded(1), recorded(2));
        service.start(Map.of("trellis.query.kafka.bootstrap-servers", "127.0.0.1:" + FreePort.find()));
        await(() -> counts(TRUST, 1, 1));
        service.log.append(TRUST, recorded(2));
        await(() -> counts(TRUST, 1, 2));
    }

    @Test
    void without_an_issuer_the_topic_alone_serves() {
        service.topic.made();
        service.start(Map.of("trellis.query.log-feed.token-uri", ""));
        service.happened(TRUST, recorded(1), recorded(1));
        await(() -> counts(TRUST, 2));
    }

    @Test
    void a_gap_waits_for_the_log_when_it_cannot_be_asked_and_nothing_is_folded_beyond_it() {
        start();
        service.happened(TRUST, recorded(1));
        await(() -> counts(TRUST, 1));
        service.log.away = true;
        service.log.append(TRUST, recorded(1));
        service.happened(TRUST, recorded(1));
        service.happened(SIBLING, recorded(1));
        await(() -> counts(SIBLING, 1));
        assertThat(service.database.counts(TRUST)).containsExactly(1);
        service.log.away = false;
        await(() -> counts(TRUST, 3));
    }

    @Test
    void a_message_that_is_not_ours_stops_nobody() {
        start();
        service.topic.publishNonsense("RXX");
        service.happened(TRUST, recorded(1));
        await(() -> counts(TRUST, 1));
    }

    @Test
    void a_tenant_that_is_parked_stands_still_while_the_others_go_on_and_goes_on_when_released() {
        start();
        service.bean(SampleCount.class).stumblesOver = person(5);
        service.happened(TRUST, recorded(1), recorded(5), recorded(1));
        service.happened(SIBLING, recorded(1));
        await(() -> counts(SIBLING, 1));
        await(() -> service.database.checkpoint(TRUST, "counts").parked() != null);
        await(() -> service.database.checkpoint(TRUST, "access").position() == 3);
        assertThat(service.database.counts(TRUST)).containsExactly(1);

        service.bean(SampleCount.class).stumblesOver = person(99);
        service.database.intake().in(Set.of(TRUST), sql -> Checkpoints.release(sql, TRUST, "counts"));
        await(() -> counts(TRUST, 2, 1));
    }

    @Test
    void an_unknown_fact_parks_its_tenant_alone() {
        start();
        service.log.append(TRUST, "future.never-heard-of", Payload.of("{}".getBytes(StandardCharsets.UTF_8)));
        service.publish(service.log.between(TRUST, 1, 1));
        service.happened(SIBLING, recorded(1));
        await(() -> counts(SIBLING, 1));
        await(() -> service.database.checkpoint(TRUST, "access").parked() != null);
    }

    @Test
    void connections_that_are_cut_again_and_again_count_nothing_twice_and_leave_nothing_out() {
        start();
        for (var round = 0; round < 10; round++) {
            service.happened(TRUST, recorded(1), recorded(2), recorded(1));
            service.database.behindTheWalls("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where usename = 'intake' and datname = current_database()");
        }
        await(() -> counts(TRUST, 20, 10));
    }

    /** I8: whatever the topic repeats, reorders and leaves out, the rows are those of the log folded once. */
    @Test
    void whatever_the_topic_does_the_rows_are_the_fold_of_the_log() {
        start();
        var chance =
                RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(20261122);
        var expected = new int[4];
        for (var i = 0; i < 120; i++) {
            var whom = chance.nextInt(4);
            expected[whom]++;
            service.log.append(TRUST, recorded(whom + 1));
        }
        for (var i = 0; i < 40; i++) {
            var from = 1 + chance.nextInt(110);
            service.publish(service.log.between(TRUST, from, from + chance.nextInt(10)));
        }
        await(() -> service.database.checkpoint(TRUST, "counts").position() == 120);
        assertThat(counts(TRUST, expected[0], expected[1], expected[2], expected[3]))
                .isTrue();
    }
}
