package trellis.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import trellis.command.store.Engine;
import trellis.decide.signoff.SignOffDecider;
import trellis.language.DomainEvent;
import trellis.language.PersonId;
import trellis.language.TenantId;
import trellis.language.organisation.AccessEvent.PersonDetailsChanged;

/** One command whose boundary holds so many facts: with a kept fold, and just after a restart. */
final class LongStream {
    private static final int WORKERS = 6;
    private static final int STRETCH = 500;

    private final String database;
    private final TenantId tenant;
    private final List<PersonId> workers = new ArrayList<>();

    /** @param length facts that each worker's decisions read */
    LongStream(String database, Engine engine, TenantId tenant, int length) {
        this.database = database;
        this.tenant = tenant;
        for (int number = 0; number < WORKERS; number++) {
            var worker = Trial.somebody();
            var facts = new ArrayList<>(Trial.competent(worker, Applicant.ELEMENTS));
            IntStream.range(0, length - 5)
                    .<DomainEvent>mapToObj(_ -> new PersonDetailsChanged(worker, Trial.NOW))
                    .forEach(facts::add);
            for (int from = 0; from < facts.size(); from += STRETCH) {
                engine.append(tenant, worker, facts.subList(from, Math.min(facts.size(), from + STRETCH)))
                        .join();
            }
            workers.add(worker);
        }
    }

    /** @return microseconds, the median of many commands of one client */
    double warm(Engine engine, int commands) {
        var worker = new Applicant(engine.gate(), tenant, workers.getFirst());
        IntStream.range(0, 2 * Applicant.ELEMENTS).forEach(_ -> worker.ask());
        return Measure.median(
                IntStream.range(0, commands).mapToObj(_ -> microseconds(worker)).toList());
    }

    /** @return microseconds, the median over workers, each asking first of all things after a restart */
    double cold() {
        return Measure.median(workers.stream().map(this::firstCommand).toList());
    }

    private double firstCommand(PersonId worker) {
        try (var engine = Engine.open(database, Laboratory.PASSWORD, List.of(SignOffDecider.DECIDER))) {
            // Connections and plans are there; what the worker's decisions read is not.
            var other = Trial.somebody();
            var elsewhere = Trial.tenant(0);
            engine.append(elsewhere, other, Trial.competent(other, 2)).join();
            var before = new Applicant(engine.gate(), elsewhere, other);
            IntStream.range(0, 4).forEach(_ -> before.ask());
            var first = new Applicant(engine.gate(), tenant, worker);
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
