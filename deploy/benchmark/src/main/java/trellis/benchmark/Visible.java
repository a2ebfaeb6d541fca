package trellis.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import trellis.command.store.Answer;
import trellis.command.store.CommandEnvelope;
import trellis.command.store.CommandGate;
import trellis.command.store.Engine;
import trellis.language.PersonId;
import trellis.query.QueryServiceApplication;

/**
 * Commands are offered at a steady rate and answered; how long until what was answered can be read in the view of skills.
 * The whole way runs in this process: gate, log, relay, Kafka, intake, every view.
 */
final class Visible implements AutoCloseable {
    static final int OFFERED = 1_000;

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long DEADLINE = TimeUnit.SECONDS.toNanos(60);
    private static final String DATABASE = "answered";

    private final ConfigurableApplicationContext command;
    private final ConfigurableApplicationContext query;
    private final Connection looking;
    private final List<Applicant> applicants = new ArrayList<>();
    private final Map<String, Queue<Told>> waiting = new ConcurrentHashMap<>();

    /** @param at when it was answered, in nanoseconds */
    private record Told(long position, long at) {}

    /**
     * What one round saw.
     *
     * @param answered commands a second
     * @param median milliseconds from an answer to its row
     * @param ninetyNinth of a hundred, in milliseconds
     */
    record Round(double answered, double median, double ninetyNinth) {}

    private Visible(ConfigurableApplicationContext command, ConfigurableApplicationContext query, Connection looking) {
        this.command = command;
        this.query = query;
        this.looking = looking;
    }

    static Visible open(Laboratory laboratory, Path folder) throws Exception {
        var services = new Services(laboratory, folder);
        laboratory.database(DATABASE);
        laboratory.views("seen");
        var command = services.command(
                DATABASE,
                Map.of("trellis.command.kafka.topic", DATABASE, "spring.main.web-application-type", "none"),
                new SpringApplicationBuilder(RelayAlone.class));
        var query = services.query(
                "seen",
                Map.of(
                        "trellis.query.kafka.topic",
                        DATABASE,
                        "trellis.query.kafka.group",
                        DATABASE,
                        "trellis.query.intake.sweep-every",
                        "10m"),
                new SpringApplicationBuilder(QueryServiceApplication.class));
        var visible = new Visible(command, query, laboratory.superuser("seen"));
        visible.hire(laboratory);
        return visible;
    }

    private void hire(Laboratory laboratory) {
        var gate = command.getBean(CommandGate.class);
        try (var engine = Engine.open(laboratory.url(DATABASE), Laboratory.PASSWORD, List.of())) {
            for (int number = 0; number < Trial.TENANTS.size(); number++) {
                PersonId worker = Trial.somebody();
                var tenant = Trial.tenant(number);
                engine.append(tenant, worker, Trial.competent(worker, Applicant.ELEMENTS))
                        .join();
                waiting.put(tenant.value(), new ConcurrentLinkedQueue<>());
                applicants.add(new Applicant(envelope -> told(gate, envelope), tenant, worker));
            }
        }
    }

    private Answer told(CommandGate gate, CommandEnvelope envelope) {
        var answer = gate.send(envelope);
        if (answer instanceof Answer.Accepted accepted) {
            told(envelope.tenant().value()).add(new Told(accepted.position(), System.nanoTime()));
        }
        return answer;
    }

    private Queue<Told> told(String tenant) {
        return waiting.computeIfAbsent(tenant, _ -> new ConcurrentLinkedQueue<>());
    }

    /** @param warm not counted */
    Round round(Duration warm, Duration counted) throws Exception {
        var ended = new CountDownLatch(1);
        var fault = new AtomicReference<@Nullable Exception>();
        var seen = new ArrayList<Double>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long began = System.nanoTime();
            for (int number = 0; number < applicants.size(); number++) {
                var first = began + TimeUnit.SECONDS.toNanos(number) / OFFERED;
                var applicant = applicants.get(number);
                threads.execute(() -> offer(applicant, first, ended, fault));
            }
            var warming = new ArrayList<Double>();
            look(began + warm.toNanos(), warming);
            // Cold at first: counting begins once something of it was seen.
            while (warming.isEmpty() && fault.get() == null && System.nanoTime() - began < DEADLINE) {
                look(System.nanoTime() + PAUSE, warming);
            }
            long from = System.nanoTime();
            look(from + counted.toNanos(), seen);
            double seconds = (System.nanoTime() - from) / 1e9;
            ended.countDown();
            lookUntilAllIsSeen();
            if (fault.get() != null) {
                throw new IllegalStateException("a command failed", fault.get());
            }
            var sorted = seen.stream().sorted().toList();
            if (sorted.isEmpty()) {
                throw new IllegalStateException("nothing that was answered was seen");
            }
            return new Round(sorted.size() / seconds, at(sorted, 0.5), at(sorted, 0.99));
        }
    }

    private static double at(List<Double> sorted, double part) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(sorted.size() * part)));
    }

    /** 64 workers take turns, 1,000 commands a second in all; who is late asks at once, and is forgiven what is missed. */
    private static void offer(
            Applicant applicant, long first, CountDownLatch ended, AtomicReference<@Nullable Exception> fault) {
        long every = TimeUnit.SECONDS.toNanos(Trial.TENANTS.size()) / OFFERED;
        try {
            for (long turn = first; ended.getCount() > 0; ) {
                LockSupport.parkNanos(turn - System.nanoTime());
                if (System.nanoTime() >= turn) {
                    applicant.ask();
                    turn = Math.max(turn + every, System.nanoTime() - every);
                }
            }
        } catch (Exception e) {
            fault.compareAndSet(null, e);
        }
    }

    private void look(long until, List<Double> seen) throws SQLException {
        while (System.nanoTime() < until) {
            lookOnce(seen);
            LockSupport.parkNanos(PAUSE);
        }
    }

    private void lookUntilAllIsSeen() throws SQLException {
        long began = System.nanoTime();
        while (waiting.values().stream().anyMatch(told -> !told.isEmpty())) {
            if (System.nanoTime() - began > DEADLINE) {
                throw new IllegalStateException("what was answered is not seen");
            }
            lookOnce(new ArrayList<>());
            LockSupport.parkNanos(PAUSE);
        }
    }

    private void lookOnce(List<Double> seen) throws SQLException {
        try (var ask = looking.prepareStatement("select tenant, position from checkpoint where projection = 'skills'");
                var rows = ask.executeQuery()) {
            long now = System.nanoTime();
            while (rows.next()) {
                var told = told(rows.getString(1));
                long position = rows.getLong(2);
                for (var next = told.peek(); next != null && next.position() <= position; next = told.peek()) {
                    told.remove();
                    seen.add(Math.max(0, now - next.at()) / 1e6);
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        looking.close();
        query.close();
        command.close();
    }
}
