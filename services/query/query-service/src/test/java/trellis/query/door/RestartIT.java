package trellis.query.door;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.query.intake.TwoTrusts.TRUST;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import trellis.query.intake.QueryService;
import trellis.query.intake.QueryService.Reply;
import trellis.query.intake.SampleLog;
import trellis.query.intake.TwoTrusts;
import trellis.testkit.RealPostgres;

/**
 * PostgreSQL loses one of its processes and begins all the others anew: whoever asks meanwhile is told to come back, and
 * the views go on from where they stood.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class RestartIT {
    private static final int CLIENTS = 8;
    private static final int RESTARTS = 3;
    private static final int BETWEEN = 50;
    private static final List<String> QUESTIONS = List.of(
            "/api/v1/access", "/api/v1/dashboard", "/api/v1/sign-offs", "/api/v1/status", "/api/v1/workers/file");

    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final Semaphore answered = new Semaphore(0);
    private final AtomicBoolean over = new AtomicBoolean();

    @Test
    void every_answer_is_the_one_asked_for_or_503_with_a_time_to_come_back() throws Exception {
        RealPostgres.with(Map.of(), postgres -> {
            try (var trusts = TwoTrusts.on(postgres);
                    var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var token = trusts.token("everything", TRUST);
                var clients = new ArrayList<Future<?>>();
                for (int client = 0; client < CLIENTS; client++) {
                    int first = client;
                    clients.add(threads.submit(() -> ask(trusts, token, first)));
                }
                try {
                    for (int restart = 0; restart < RESTARTS; restart++) {
                        trusts.service.happened(TRUST, SampleLog.recorded(restart + 1));
                        loseAProcess(postgres, restart % 2 == 0 ? "app_ro" : "intake");
                        answered.drainPermits();
                        while (!answered.tryAcquire(BETWEEN, 1, TimeUnit.SECONDS)) {
                            assertThat(clients).noneMatch(Future::isDone);
                        }
                    }
                } finally {
                    over.set(true);
                }
                for (var client : clients) {
                    client.get();
                }
                assertThat(replies.stream().map(Reply::status)).containsOnly(200, 503);
                assertThat(replies.stream().filter(reply -> reply.status() == 503))
                        .hasSizeGreaterThanOrEqualTo(RESTARTS)
                        .allSatisfy(RestartIT::saysWhenToComeBack);
                var path = "/api/v1/access?after=TST:" + trusts.head(TRUST);
                QueryService.await(() -> trusts.service.get(path, token).status() == 200);
                assertThat(trusts.service.get(path, token).body())
                        .contains(SampleLog.person(RESTARTS).toString());
            }
        });
    }

    private static void saysWhenToComeBack(Reply reply) {
        assertThat(reply.code()).isEqualTo("VIEWS_UNAVAILABLE");
        assertThat(reply.header("Retry-After")).isEqualTo("2");
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    }

    private void ask(TwoTrusts trusts, String token, int first) {
        for (int number = first; !over.get(); number++) {
            var reply = trusts.service.get(QUESTIONS.get(number % QUESTIONS.size()), token, "Accept", "*/*");
            replies.add(reply);
            if (reply.status() == 200) {
                answered.release();
            } else {
                LockSupport.parkNanos(10_000_000);
            }
        }
    }

    /** Waits for one of that role: after the restart before, they come one by one. */
    private static void loseAProcess(RealPostgres postgres, String role) throws SQLException {
        try (var connection = postgres.superuser("postgres")) {
            var one = JdbcClient.create(new SingleConnectionDataSource(connection, true))
                    .sql("select pid from pg_stat_activity where usename = ? limit 1")
                    .param(role);
            QueryService.await(() ->
                    one.query(Integer.class).optional().map(postgres::kill).orElse(false));
        }
    }
}
