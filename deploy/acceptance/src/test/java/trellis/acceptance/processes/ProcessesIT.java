package trellis.acceptance.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import trellis.acceptance.processes.Applicants.Wish;
import trellis.testkit.RealPostgres;

/**
 * Two command services and two query services on one PostgreSQL and one Kafka. One is killed with -9, or frozen, where it
 * hurts most; the others go on, whoever asks again with the same key is told the same, and what was written in the end
 * shows neither loss nor repetition.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class ProcessesIT {
    private static final String TOPIC = "trellis.processes";
    private static final String HEAD = "select from tenant_head where tenant = 'RGT' for update";
    private static final String EPOCH = "select from relay_epoch for update";
    private static final Duration OTHERS_RESUME = Duration.ofSeconds(3);
    private static final int LAST = Integer.MAX_VALUE;
    private static final int PEOPLE = 16;

    private final RealPostgres postgres = RealPostgres.shared();
    private final Holds holds = new Holds(postgres);
    private final List<Wish> wishes = new ArrayList<>();
    private final Cluster cluster;
    private final Applicants applicants;

    ProcessesIT(@TempDir Path folder) throws Exception {
        cluster = new Cluster(postgres, folder, TOPIC);
        applicants = new Applicants(cluster);
    }

    @BeforeAll
    void start() throws Exception {
        cluster.startAll();
        holds.plant(cluster.commands, "event", "insert", "true");
        holds.plant(cluster.commands, "relay_checkpoint", "insert or update", "true");
        holds.plant(cluster.queries, "access_grant", "insert or update", "true");
        holds.plant(cluster.queries, "checkpoint", "update", "current_setting('application_name') = 'query-operator'");
        applicants.arrive(PEOPLE);
    }

    @AfterAll
    void end() {
        cluster.close();
    }

    @BeforeEach
    void everybodyIsThere() throws Exception {
        for (var name : Cluster.names()) {
            cluster.ready(name);
        }
    }

    private Wish wish() {
        var wish = applicants.next();
        wishes.add(wish);
        return wish;
    }

    private void killed(String name) throws IOException {
        cluster.at(name).kill();
    }

    /** The one that was killed begins again, and every query service shows what was told. */
    private void goesOn(String killed, Evidence.Answer answer) throws Exception {
        cluster.start(killed);
        cluster.ready(killed);
        for (var query : Cluster.QUERIES) {
            applicants.seen(query, answer);
        }
    }

    @Test
    void killed_before_the_append() throws Exception {
        var wish = wish();
        try (var _ = holds.atRows(cluster.commands, HEAD)) {
            var asked = applicants.asked("command-1", wish);
            assertThat(holds.waits("app_rw")).isEqualTo("command-1");
            killed("command-1");
            assertThat(asked.join()).isFalse();
        }
        goesOn("command-1", applicants.granted("command-2", wish));
    }

    @Test
    void killed_with_the_facts_inserted_and_not_committed() throws Exception {
        var wish = wish();
        try (var _ = holds.atTable(cluster.commands, "event")) {
            var asked = applicants.asked("command-2", wish);
            assertThat(holds.waits("app_rw")).isEqualTo("command-2");
            killed("command-2");
            assertThat(asked.join()).isFalse();
        }
        goesOn("command-2", applicants.granted("command-1", wish));
    }

    @Test
    void killed_with_the_facts_committed_and_nobody_told() throws Exception {
        var wish = wish();
        try (var _ = holds.atCommit()) {
            var asked = applicants.asked("command-1", wish);
            holds.waitsAtCommit("app_rw", "command-1");
            killed("command-1");
            assertThat(asked.join()).isFalse();
        }
        holds.until(
                cluster.commands,
                "select from event where type like '%granted' and convert_from(payload, 'UTF8') like '%" + wish.person()
                        + "%'");
        goesOn("command-1", applicants.granted("command-2", wish));
    }

    @Test
    void killed_with_the_facts_committed_and_not_published() throws Exception {
        Evidence.Answer answer;
        String leader;
        try (var _ = holds.atRows(cluster.commands, EPOCH)) {
            leader = holds.waits("relay");
            answer = applicants.granted(leader, wish());
            killed(leader);
            assertThat(Records.ofTopic(TOPIC)).noneMatch(fact -> fact.text().contains(answer.subject()));
        }
        goesOn(leader, answer);
    }

    @Test
    void killed_with_the_facts_published_and_not_marked() throws Exception {
        Evidence.Answer answer;
        String leader;
        try (var _ = holds.atTable(cluster.commands, "relay_checkpoint")) {
            answer = applicants.granted("command-1", wish());
            leader = holds.waits("relay");
            killed(leader);
            assertThat(Records.ofTopic(TOPIC)).anyMatch(fact -> fact.text().contains(answer.subject()));
        }
        goesOn(leader, answer);
    }

    @Test
    void killed_with_the_rows_changed_and_not_committed() throws Exception {
        Evidence.Answer answer;
        String reader;
        try (var _ = holds.atTable(cluster.queries, "access_grant")) {
            answer = applicants.granted("command-1", wish());
            reader = holds.waits("intake");
            killed(reader);
        }
        applicants.seen(Cluster.otherThan(reader), answer);
        goesOn(reader, answer);
    }

    @Test
    void killed_with_the_checkpoint_committed_and_not_told() throws Exception {
        var before = holds.atTable(cluster.queries, "access_grant");
        var answer = applicants.granted("command-2", wish());
        var reader = holds.waits("intake");
        try (var _ = holds.atCommit()) {
            before.close();
            holds.waitsAtCommit("intake", reader);
            killed(reader);
        }
        applicants.seen(Cluster.otherThan(reader), answer);
        goesOn(reader, answer);
    }

    @Test
    void killed_at_the_switch_to_a_view_made_anew() throws Exception {
        var answer = applicants.granted("command-1", wish());
        applicants.seen("query-1", answer);
        var operator = cluster.say("rebuild", "access", "--tenant", Applicants.TRUST);
        try (var _ = holds.atTable(cluster.queries, "checkpoint")) {
            assertThat(holds.waits("intake")).isEqualTo("query-operator");
            operator.kill();
        }
        applicants.seen("query-2", answer);
        said(0, "rebuild", "access", "--tenant", Applicants.TRUST);
        applicants.seen("query-1", answer);
    }

    @Test
    void frozen_in_the_middle_of_an_append_and_past_its_time() throws Exception {
        var wish = wish();
        var hold = holds.atTable(cluster.commands, "event");
        var asked = applicants.asked("command-1", wish);
        assertThat(holds.waits("app_rw")).isEqualTo("command-1");
        cluster.at("command-1").freeze();
        hold.close();
        try {
            var frozen = System.nanoTime();
            applicants.granted("command-2", wish());
            resumed("a command service was frozen in the middle of an append", frozen);
        } finally {
            cluster.at("command-1").thaw();
        }
        // Told or not, it took effect once.
        asked.join();
        assertThat(applicants.granted("command-2", wish)).isEqualTo(applicants.granted("command-1", wish));
    }

    @Test
    void frozen_while_it_leads_the_relay_and_past_its_time() throws Exception {
        var hold = holds.atTable(cluster.commands, "relay_checkpoint");
        var first = applicants.granted("command-1", wish());
        var leader = holds.waits("relay");
        cluster.at(leader).freeze();
        hold.close();
        try {
            var frozen = System.nanoTime();
            var answer = applicants.granted(Cluster.otherThan(leader), wish());
            holds.until(
                    cluster.commands,
                    "select from relay_checkpoint where tenant = 'RGT' and position >= " + answer.position());
            resumed("the leading relay was frozen", frozen);
        } finally {
            cluster.at(leader).thaw();
        }
        cluster.at(leader).said("another relay leads");
        for (var query : Cluster.QUERIES) {
            applicants.seen(query, first);
        }
    }

    @Test
    @Order(LAST)
    void whatever_was_told_is_there_once_and_all_that_is_there_is_shown() throws Exception {
        for (var wish : wishes) {
            for (var command : Cluster.COMMANDS) {
                applicants.granted(command, wish);
            }
        }
        for (var query : Cluster.QUERIES) {
            applicants.seen(query, applicants.told().getLast());
        }
        said(0, "verify");
        var evidence =
                new Evidence(applicants.told(), Records.ofLog(postgres, cluster.commands), Records.ofTopic(TOPIC));
        assertThat(wishes).hasSizeGreaterThan(8);
        assertThat(evidence.answers()).hasSizeGreaterThanOrEqualTo(2 * wishes.size());
        assertThat(evidence.breaches()).isEmpty();
        System.out.printf(
                "Proof: %d answers, %d facts in the log and %d records in the topic show no breach; trellis verify agrees%n",
                evidence.answers().size(),
                evidence.log().size(),
                evidence.topic().size());
    }

    private static void resumed(String after, long frozen) {
        var took = Duration.ofNanos(System.nanoTime() - frozen);
        System.out.printf("Proof: %s; the other resumed after %d ms%n", after, took.toMillis());
        assertThat(took).isLessThan(OTHERS_RESUME);
    }

    private void said(int code, String... words) throws Exception {
        var operator = cluster.say(words);
        assertThat(operator.exitCode()).as(operator.lastWords()).isEqualTo(code);
    }
}
