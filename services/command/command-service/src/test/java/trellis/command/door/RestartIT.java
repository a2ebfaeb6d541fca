package trellis.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import trellis.testkit.RealPostgres;

/**
 * PostgreSQL loses one of its processes and begins all the others anew: whoever asks meanwhile is told to come back, and
 * whoever does so with the same key has done it once.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class RestartIT {
    private static final int CLIENTS = 8;
    private static final int RESTARTS = 3;
    private static final int BETWEEN = 20;

    /** Recorded, and the account linked. */
    private static final int FACTS_OF_A_PERSON = 2;

    private static final List<String> QUESTIONS =
            List.of("/api/v1/me", "/api/v1/audit/reads", "/api/v1/audit/refused-attempts", "/api/v1/declarations");

    private final Queue<Service.Reply> replies = new ConcurrentLinkedQueue<>();
    private final Semaphore saved = new Semaphore(0);
    private final AtomicBoolean over = new AtomicBoolean();

    @Test
    void every_answer_is_the_one_asked_for_or_503_with_a_time_to_come_back() throws Exception {
        RealPostgres.with(Map.of(), postgres -> {
            try (var service = Service.on(postgres, RestartIT.class, Map.of());
                    var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var trust = Trust.open(service, "RGT");
                trust.staff("Audrey", "AUDITOR");
                long before = head(postgres, service);
                var clients = new ArrayList<Future<Integer>>();
                for (int client = 0; client < CLIENTS; client++) {
                    int number = client;
                    clients.add(threads.submit(() -> ask(trust, number)));
                }
                try {
                    for (int restart = 0; restart < RESTARTS; restart++) {
                        loseAProcess(postgres);
                        saved.drainPermits();
                        while (!saved.tryAcquire(BETWEEN, 1, TimeUnit.SECONDS)) {
                            assertThat(clients).noneMatch(Future::isDone);
                        }
                    }
                } finally {
                    over.set(true);
                }
                int people = 0;
                for (var client : clients) {
                    people += client.get();
                }
                assertThat(replies.stream().map(Service.Reply::status)).containsOnly(200, 201, 503);
                assertThat(replies.stream().filter(reply -> reply.status() == 503))
                        .hasSizeGreaterThanOrEqualTo(RESTARTS)
                        .allSatisfy(RestartIT::saysWhenToComeBack);
                assertThat(head(postgres, service)).isEqualTo(before + (long) FACTS_OF_A_PERSON * people);
            }
        });
    }

    private static void saysWhenToComeBack(Service.Reply reply) {
        assertThat(reply.code()).isIn("STORE_UNAVAILABLE", "BUSY");
        assertThat(reply.header("Retry-After")).isNotEmpty();
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    }

    /** @return how many people it saved */
    private int ask(Trust trust, int client) {
        int number = 0;
        for (; !over.get(); number++) {
            var body = """
                    {'name': {'given': 'Some', 'family': 'Body'},
                     'account': {'issuer': '%s', 'subject': 'somebody-%d-%d'}}
                    """.formatted(Issuer.NAME, client, number);
            var key = UUID.randomUUID().toString();
            while (kept(trust.educator().postWithKey("/api/v1/people", body, key))
                            .status()
                    == 503) {
                LockSupport.parkNanos(10_000_000);
            }
            saved.release();
            kept(trust.auditor().get(QUESTIONS.get(number % QUESTIONS.size())));
        }
        return number;
    }

    private Service.Reply kept(Service.Reply reply) {
        replies.add(reply);
        return reply;
    }

    private static void loseAProcess(RealPostgres postgres) throws SQLException {
        try (var connection = postgres.superuser("postgres");
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("select pid from pg_stat_activity where usename = 'app_rw' limit 1")) {
            assertThat(rows.next()).isTrue();
            assertThat(postgres.kill(rows.getInt(1))).isTrue();
        }
    }

    private static long head(RealPostgres postgres, Service service) throws SQLException {
        try (var connection = postgres.superuser(service.database().name());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select position from tenant_head where tenant = 'RGT'")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
