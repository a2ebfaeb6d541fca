package trellis.query.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.query.intake.QueryService.await;
import static trellis.query.intake.SampleLog.person;
import static trellis.query.intake.SampleLog.recorded;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import trellis.codec.EventEnvelope;
import trellis.language.DomainEvent;
import trellis.language.TenantId;
import trellis.language.funding.ProgrammeEvent.BudgetAdded;
import trellis.language.organisation.OrganisationCode;
import trellis.query.intake.Agreement;
import trellis.query.intake.QueryService;
import trellis.query.intake.SampleCount;
import trellis.testkit.history.RandomFunding;

/** The operator's line on a whole query service; each breach is planted in a log of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrellisIT {
    private QueryService service;
    private int trusts;

    private record Said(int code, String text) {}

    @BeforeAll
    void start() {
        service = QueryService.of(TrellisIT.class);
        service.topicMade();
        service.start(Map.of("trellis.query.verify.patience", "1s"));
    }

    @AfterAll
    void end() {
        service.close();
    }

    private Said say(String... words) {
        var out = new StringWriter();
        var code = service.bean(Trellis.class).run(new PrintWriter(out), words);
        return new Said(code, out.toString());
    }

    /** A log with three facts that every view has folded. */
    private TenantId trust() {
        var trust = new TenantId("R" + (100 + trusts++));
        service.happened(trust, recorded(1), recorded(2), recorded(1));
        caughtUp(trust, 3);
        return trust;
    }

    private int views() {
        return service.bean(Agreement.class).projections().size();
    }

    private void caughtUp(TenantId trust, int position) {
        await(() -> service.behindTheWalls(
                                "select from checkpoint where position = " + position + " and tenant = '" + trust + "'")
                        .size()
                == views());
    }

    private void assertBreach(TenantId trust, String invariant, String said) {
        var verified = say("verify", "--tenant", trust.value());
        assertThat(verified.text()).containsPattern(invariant + " +BREACH +" + trust + ".*" + said);
        assertThat(verified.code()).isOne();
    }

    @Test
    void what_is_right_is_verified_and_counted() {
        var trust = trust();
        var verified = say("verify", "--tenant", trust.value());
        assertThat(verified.text())
                .containsPattern("I3 +holds +" + trust + " +3 facts, each once")
                .containsPattern("I4 +holds +" + trust + " +positions 1 to 3 without a gap")
                .containsPattern("I8 +holds +" + trust + " counts +at 3 its 2 rows are the fold of the log")
                .containsPattern("I9 +holds +" + trust + " +" + views() + " checkpoints")
                .containsPattern("I10 +holds +" + trust + " +3 facts in the topic")
                .contains("Looked at 3 facts of 1 logs and " + views() + " views: everything holds.");
        assertThat(verified.code()).isZero();
    }

    @Test
    void a_fact_that_stands_twice_is_a_breach_of_I3() {
        var trust = trust();
        service.log.plant(at(service.log.between(trust, 1, 1).getFirst(), 4));
        assertBreach(trust, "I3", "1 facts stand twice");
    }

    @Test
    void a_gap_and_a_time_that_goes_back_are_breaches_of_I4() {
        var trust = trust();
        service.log.plant(at(service.log.between(trust, 1, 1).getFirst(), 5));
        assertBreach(trust, "I4", "position 5 of " + trust + " follows 3");

        var other = trust();
        service.log.plant(at(service.log.between(other, 1, 1).getFirst(), 4));
        assertBreach(other, "I4", "time goes back at 4");
    }

    private static EventEnvelope at(EventEnvelope record, long position) {
        return new EventEnvelope(
                record.tenant(),
                position,
                record.eventId(),
                record.type(),
                record.version(),
                record.commandId(),
                record.actor(),
                record.actingFor(),
                record.correlationId(),
                record.causationId(),
                record.occurredAt(),
                record.recordedAt(),
                record.seeded(),
                record.payload());
    }

    @Test
    void money_that_nobody_awarded_is_a_breach_of_I7() {
        var funder = new OrganisationCode("RMM");
        var facts = RandomFunding.history(5, 200, funder, List.of(new OrganisationCode("RGT")));
        var sound = new TenantId("RM1");
        service.happened(sound, facts.toArray(DomainEvent[]::new));
        caughtUp(sound, facts.size());
        assertThat(say("verify", "--tenant", "RM1").text())
                .containsPattern(
                        "I7 +holds +RM1 +\\d+ entries over \\d+ accounts balance after each of " + facts.size());

        var unsound = new TenantId("RM2");
        var without =
                facts.stream().filter(fact -> !(fact instanceof BudgetAdded)).toArray(DomainEvent[]::new);
        service.log.append(unsound, without);
        assertBreach(unsound, "I7", "BUDGET of .* is overdrawn by \\d+ pence");
    }

    @Test
    void a_row_changed_lost_or_too_many_is_a_breach_of_I8() {
        for (var wrong : new String[] {
            "update sample_count set facts = 7 where tenant = '%s' and facts = 1 returning 1",
            "delete from sample_count where tenant = '%s' and facts = 1 returning 1",
            "insert into sample_count values ('%s', gen_random_uuid(), 1) returning 1"
        }) {
            var trust = trust();
            service.behindTheWalls(wrong.formatted(trust));
            assertBreach(trust, "I8", "counts +at 3 it is not the fold of the log: sample_count");
        }
    }

    @Test
    void a_checkpoint_beyond_its_log_or_apart_from_its_fact_is_a_breach_of_I9() {
        var trust = trust();
        service.behindTheWalls("update checkpoint set position = 9 where projection = 'counts' and tenant = '" + trust
                + "' returning 1");
        assertBreach(trust, "I9", "counts +stands at 9, beyond the log's end at 3");

        var other = trust();
        service.behindTheWalls("update checkpoint set recorded_at = now() where projection = 'counts' and tenant = '"
                + other + "' returning 1");
        assertBreach(other, "I9", "counts +does not say the time of the fact at 3");
    }

    @Test
    void a_database_without_the_wall_is_a_breach_of_I9() {
        var trust = trust();
        service.changeBehindTheWalls("alter table checkpoint disable trigger user");
        try {
            assertThat(say("verify", "--tenant", trust.value()).text())
                    .containsPattern("I9 +BREACH +database +would take a checkpoint that goes back");
        } finally {
            service.changeBehindTheWalls("alter table checkpoint enable trigger user");
        }
    }

    @Test
    void a_topic_that_lacks_a_fact_or_says_something_else_is_a_breach_of_I10() {
        var trust = trust();
        service.log.append(trust, recorded(1));
        assertBreach(trust, "I10", "1 facts of the log are not in the topic");

        var other = trust();
        service.publish(List.of(at(service.log.between(other, 2, 2).getFirst(), 3)));
        assertBreach(other, "I10", "1 messages say something else than the log");
    }

    @Test
    void status_lag_and_parked_say_how_it_stands_and_retry_frees_what_is_parked() {
        var trust = trust();
        service.bean(SampleCount.class).stumblesOver = person(5);
        service.happened(trust, recorded(5));
        await(() -> say("parked").text().contains("counts of " + trust + " stands still at 3"));
        await(() -> say("status", "-t", trust.value()).text().contains("access                      4        0"));
        assertThat(say("status", "-t", trust.value()).text())
                .containsPattern("counts +3 +1 +parked at 4: counts cannot fold it: IllegalStateException");
        assertThat(say("lag", "-t", trust.value()).text()).containsPattern(trust + " +4 +1 +2026-11-22T10:00:03Z");

        await(() -> gauge("behind", trust) == 1 && gauge("parked", trust) == 1);

        service.bean(SampleCount.class).stumblesOver = person(99);
        assertThat(say("retry", "counts", "-t", trust.value()).text()).contains("counts of " + trust + " goes on.");
        await(() -> say("lag", "-t", trust.value()).text().matches("(?s).*" + trust + " +4 +0 .*"));
        assertThat(say("retry", "counts").text()).contains("counts is parked nowhere.");
        await(() -> gauge("behind", trust) == 0 && gauge("parked", trust) == 0);
    }

    private int gauge(String name, TenantId trust) {
        var address = "/actuator/metrics/trellis.view." + name + "?tag=view:counts&tag=log:" + trust;
        return service.get(address, null)
                .json()
                .path("measurements")
                .path(0)
                .path("value")
                .asInt(-1);
    }

    @Test
    void numbers_about_every_log_are_not_told_to_who_asks_through_a_proxy() {
        assertThat(service.get("/actuator/metrics", null, "X-Forwarded-For", "192.0.2.1")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void rebuild_makes_a_view_anew_keeps_what_stood_and_lets_go_of_it() {
        var trust = trust();
        service.behindTheWalls("update sample_count set facts = 7 where tenant = '" + trust + "' returning 1");
        var made = say("rebuild", "counts", "--tenant", trust.value());
        assertThat(made.text())
                .contains("counts of " + trust + ": folded up to 3 of 3")
                .contains("stands at 3 with 2 rows, 2 of them different from before");
        assertThat(made.code()).isZero();
        assertThat(say("status", "-t", trust.value()).text()).contains("what stood at 3 is kept.");
        assertThat(say("rebuild", "counts", "-t", trust.value()))
                .satisfies(again -> assertThat(again.code()).isOne())
                .satisfies(again -> assertThat(again.text()).contains("still kept"));
        assertThat(say("rebuild", "--let-go", "counts", "-t", trust.value()).text())
                .contains("2 rows of before");
        assertThat(say("verify", "-t", trust.value())).extracting(Said::code).isEqualTo(0);
    }

    @Test
    void every_view_of_a_log_is_made_anew_at_once() {
        var trust = trust();
        assertThat(say("rebuild", "-t", trust.value()).text())
                .contains("access of " + trust + " stands at 3 with 2 rows");
        assertThat(say("verify", "-t", trust.value())).extracting(Said::code).isEqualTo(0);
    }

    @Test
    void what_is_not_understood_is_answered_with_2() {
        assertThat(say("rebuild", "no-such-view").code()).isEqualTo(2);
        assertThat(say("retry", "no-such-view").text()).contains("no view is called no-such-view");
        assertThat(say("status", "-t", "NOBODY").code()).isEqualTo(2);
        assertThat(say("mend").code()).isEqualTo(2);
        assertThat(say("--help").text()).contains("verify").contains("rebuild");
    }

    @Test
    void while_the_log_cannot_be_asked_it_says_so() {
        service.log.away = true;
        try {
            assertThat(say("status").text()).contains("The log cannot be asked");
            assertThat(say("verify").code()).isOne();
        } finally {
            service.log.away = false;
        }
    }
}
