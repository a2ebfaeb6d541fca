package trellis.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import trellis.testkit.RealPostgres;

/** A log that has as much in hand as it takes says so at once, and what was turned away left nothing behind. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class BusyIT {
    private static final int CLIENTS = 8;

    /** Recorded, and the account linked. */
    private static final int FACTS_OF_A_PERSON = 2;

    @Test
    void more_than_the_log_takes_is_answered_503_with_a_time_to_come_back() throws Exception {
        var small = Map.of(
                "trellis.command.store.append-connections", "1",
                "trellis.command.store.waiting-per-lane", "1",
                "trellis.command.store.largest-batch", "1");
        try (var service = Service.start(BusyIT.class, small);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var trust = Trust.open(service, "RGT");
            long before = head(service);
            var answers = new ExecutorCompletionService<Service.Reply>(threads);
            var replies = new ArrayList<Service.Reply>();
            try (var holder = RealPostgres.shared().superuser(service.database().name());
                    var statement = holder.createStatement()) {
                holder.setAutoCommit(false);
                statement.execute("select from tenant_head where tenant = 'RGT' for update");
                for (int i = 0; i < CLIENTS; i++) {
                    int number = i;
                    answers.submit(() -> trust.educator().post("/api/v1/people", """
                            {'name': {'given': 'Some', 'family': 'Body'},
                             'account': {'issuer': '%s', 'subject': 'somebody-%d'}}
                            """.formatted(Issuer.NAME, number)));
                }
                // One is being written and one waits; the head is free again as soon as the first was turned away.
                replies.add(answers.take().get());
                holder.rollback();
            }
            while (replies.size() < CLIENTS) {
                replies.add(answers.take().get());
            }
            var busy = replies.stream().filter(reply -> reply.status() == 503).toList();
            assertThat(busy).isNotEmpty().allSatisfy(reply -> {
                assertThat(reply.code()).isEqualTo("BUSY");
                assertThat(reply.header("Retry-After")).isEqualTo("1");
                assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
            });
            assertThat(replies.stream().map(Service.Reply::status)).containsOnly(201, 503);
            long accepted =
                    replies.stream().filter(reply -> reply.status() == 201).count();
            assertThat(head(service)).isEqualTo(before + FACTS_OF_A_PERSON * accepted);
        }
    }

    private static long head(Service service) throws SQLException {
        try (var connection = RealPostgres.shared().superuser(service.database().name());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select position from tenant_head where tenant = 'RGT'")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
