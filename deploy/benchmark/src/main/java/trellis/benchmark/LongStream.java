package trellis.benchmark;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import trellis.command.store.Engine;
import trellis.decide.Decider;
import trellis.decide.signoff.SignOffDecider;
import trellis.language.PersonId;
import trellis.language.Role;
import trellis.language.TenantId;
import trellis.language.organisation.AccessEvent.RoleGranted;
import trellis.language.organisation.AccessEvent.RoleWithdrawn;
import trellis.language.organisation.GrantId;

/** One command whose boundary holds so many facts: with a kept fold, and just after a restart. */
final class LongStream {
    private static final int STRETCH = 500;
    private static final int WORTH_KEEPING = 200;
    private static final long DEADLINE = TimeUnit.SECONDS.toNanos(20);

    private final Laboratory laboratory;
    private final TenantId tenant;
    private final int length;
    private final List<PersonId> workers = new ArrayList<>();

    /** @param length facts that each worker's decisions read: a role given and taken again and again */
    LongStream(Laboratory laboratory, Engine engine, TenantId tenant, int workers, int length) {
        this.laboratory = laboratory;
        this.tenant = tenant;
        this.length = length;
        for (int number = 0; number < workers; number++) {
            var worker = Trial.somebody();
            var facts = new ArrayList<>(Trial.competent(worker, Applicant.ELEMENTS));
            for (int pair = 0; pair < (length - 5) / 2; pair++) {
                var grant = new GrantId(Trial.id());
                facts.add(new RoleGranted(
                        grant, worker, Role.AUDITOR, LocalDate.of(2025, 5, 5), null, Trial.somebody(), Trial.NOW));
                facts.add(new RoleWithdrawn(grant, worker, Role.AUDITOR, "MOVED_ON", Trial.NOW));
            }
            for (int from = 0; from < facts.size(); from += STRETCH) {
                engine.append(tenant, worker, facts.subList(from, Math.min(facts.size(), from + STRETCH)))
                        .join();
            }
            this.workers.add(worker);
        }
    }

    /** @return microseconds, the median of many commands of one client */
    double warm(Engine engine, int commands) {
        var worker = new Applicant(engine.gate()::send, tenant, workers.getFirst());
        IntStream.range(0, 2 * Applicant.ELEMENTS).forEach(_ -> worker.ask());
        return Measure.median(
                IntStream.range(0, commands).mapToObj(_ -> microseconds(worker)).toList());
    }

    /**
     * @param before the life before the restart: each worker asked there, and a long fold was kept
     * @return microseconds, the median over workers, each asking first of all things after a restart
     */
    double cold(Engine before) throws SQLException {
        List<Double> took = new ArrayList<>();
        for (var worker : workers) {
            var former = new Applicant(before.gate()::send, tenant, worker);
            former.ask();
            awaitKept(1 + workers.indexOf(worker));
            former.ask();
            took.add(firstCommand(worker));
        }
        return Measure.median(took);
    }

    private void awaitKept(int folds) throws SQLException {
        long began = System.nanoTime();
        while (length >= WORTH_KEEPING && kept() < folds) {
            if (System.nanoTime() - began > DEADLINE) {
                throw new IllegalStateException("a long fold was not kept");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private int kept() throws SQLException {
        try (var connection = laboratory.superuser("engine");
                var query = connection.prepareStatement("select count(*) from kept_fold where tenant = ?")) {
            query.setString(1, tenant.value());
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private double firstCommand(PersonId worker) {
        var deciders = List.<Decider<?, ?>>of(SignOffDecider.DECIDER);
        try (var engine = Engine.open(laboratory.url("engine"), Laboratory.PASSWORD, deciders)) {
            // Connections and plans are there; what the worker's decisions read is not.
            var other = Trial.somebody();
            var elsewhere = Trial.tenant(0);
            engine.append(elsewhere, other, Trial.competent(other, 2)).join();
            var warming = new Applicant(engine.gate()::send, elsewhere, other);
            IntStream.range(0, 4).forEach(_ -> warming.ask());
            var first = new Applicant(engine.gate()::send, tenant, worker);
            double took = microseconds(first);
            first.ask();
            return took;
        }
    }

    private static double microseconds(Applicant worker) {
        long began = System.nanoTime();
        worker.ask();
        return (System.nanoTime() - began) / 1e3;
    }
}
