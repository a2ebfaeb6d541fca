package trellis.standalone;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import trellis.embedded.kafka.KafkaBroker;
import trellis.embedded.postgres.PostgresServer;
import trellis.embedded.postgres.TrellisDatabases;
import trellis.standalone.place.DataFolder;

/** What was started, ended in the other order within a bounded time: services, Kafka, PostgreSQL, the data folder. */
final class Running {
    private static final Duration FOR_SERVICES = Duration.ofMillis(2_500);
    /** What Kafka did not get to write is published again from the logs. */
    private static final Duration FOR_KAFKA = Duration.ofSeconds(1);

    private final Console console;
    private final DataFolder data;
    private final List<CompletableFuture<ConfigurableApplicationContext>> services = new CopyOnWriteArrayList<>();
    private final AtomicBoolean ending = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable CompletableFuture<KafkaBroker> kafka;
    private volatile @Nullable CompletableFuture<PostgresServer> postgres;

    Running(Console console, DataFolder data) {
        this.console = console;
        this.data = data;
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end-of-trellis"));
    }

    void kafka(CompletableFuture<KafkaBroker> started) {
        kafka = started;
    }

    void postgres(CompletableFuture<PostgresServer> started) {
        postgres = started;
    }

    void service(CompletableFuture<ConfigurableApplicationContext> started) {
        services.add(started);
    }

    /** Once much was written. */
    void analyze() {
        try {
            if (postgres != null) {
                TrellisDatabases.analyze(postgres.join());
            }
        } catch (SQLException e) {
            System.getLogger(Running.class.getName())
                    .log(System.Logger.Level.WARNING, "the planner's statistics are old", e);
        }
    }

    /** Stays until the process is told to end, or PostgreSQL is gone and with it the reason to stay. */
    void await() {
        var server = postgres == null ? null : postgres.join();
        if (server == null) {
            return;
        }
        server.process().onExit().join();
        if (!ending.get()) {
            console.say("PostgreSQL ended: Trellis ends too. Nothing acknowledged is lost; start it again.");
            System.exit(1);
        }
        awaitEnd();
    }

    /**
     * May be called more than once, by any thread; returns when all has ended, at most about 10 s later: PostgreSQL comes
     * last and may take 6 s of them.
     */
    void end() {
        if (!ending.compareAndSet(false, true)) {
            awaitEnd();
            return;
        }
        close(services, FOR_SERVICES);
        if (kafka != null) {
            close(List.of(kafka), FOR_KAFKA);
        }
        closeIfStarted(postgres);
        data.close();
        ended.countDown();
    }

    /** All at once; what takes longer goes on while the process does. */
    private static void close(List<? extends CompletableFuture<? extends AutoCloseable>> started, Duration within) {
        var closing = started.stream()
                .map(each -> Thread.ofPlatform().daemon().start(() -> closeIfStarted(each)))
                .toList();
        long deadline = System.nanoTime() + within.toNanos();
        closing.forEach(thread -> join(thread, Math.max(1, (deadline - System.nanoTime()) / 1_000_000)));
    }

    private static <T extends AutoCloseable> void closeIfStarted(@Nullable CompletableFuture<T> future) {
        if (future == null) {
            return;
        }
        try {
            // What is still on its way up is waited for, so that nothing is left behind.
            future.get(2, TimeUnit.SECONDS).close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception notStartedOrAlreadyGone) {
            System.getLogger(Running.class.getName())
                    .log(System.Logger.Level.DEBUG, "nothing to close", notStartedOrAlreadyGone);
        }
    }

    private static void join(Thread thread, long millis) {
        try {
            thread.join(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitEnd() {
        try {
            ended.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
