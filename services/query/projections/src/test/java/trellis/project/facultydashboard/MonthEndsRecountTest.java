package trellis.project.facultydashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.language.privacy.SharedFigures.COMPETENCE;
import static trellis.language.privacy.SharedFigures.WORKFORCE;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trellis.language.LondonDay;
import trellis.language.RecordedEvent;
import trellis.language.signoff.SignOffEvent.CompetencySignedOff;
import trellis.language.signoff.SignOffEvent.SignOffRevoked;
import trellis.language.signoff.SignOffEvent.SignOffSuperseded;
import trellis.language.signoff.SignOffId;
import trellis.project.InMemory;
import trellis.project.disclosure.PeriodEnds;
import trellis.project.workers.WorkersProjection;
import trellis.testkit.history.Cuts;
import trellis.testkit.history.RandomTrust;

class MonthEndsRecountTest {
    /** As the table adds them up. */
    private static Map<String, Integer> told(Collection<WorkerMonths> rows, LocalDate monthEnd) {
        var sums = new TreeMap<String, Integer>();
        for (var row : rows) {
            for (var step : row.steps()) {
                if (!step.monthEnd().isAfter(monthEnd) && !step.knownBy().isAfter(monthEnd)) {
                    sums.merge(step.figures() + " " + step.stage(), step.n(), Integer::sum);
                }
            }
        }
        sums.values().removeIf(n -> n == 0);
        return sums;
    }

    /** From the facts that were recorded by then, one worker after another. */
    private static Map<String, Integer> recounted(List<RecordedEvent<?>> log, LocalDate monthEnd) {
        var known = log.stream()
                .filter(fact -> !LondonDay.of(fact.recordedAt()).isAfter(monthEnd))
                .toList();
        var ended = new HashSet<SignOffId>();
        for (var fact : known) {
            switch (fact.event()) {
                case SignOffRevoked e -> ended.add(e.signOff());
                case SignOffSuperseded e -> ended.add(e.signOff());
                default -> {}
            }
        }
        var sums = new TreeMap<String, Integer>();
        for (var worker : InMemory.fold(new WorkersProjection(), List.of(known)).values()) {
            if (worker.heldOn(monthEnd).isEmpty()) {
                continue;
            }
            var stages = worker.stagesOn(monthEnd);
            var stage = stages.stream()
                    .max(Comparator.naturalOrder())
                    .map(Enum::name)
                    .orElse("NOT_SET");
            var signOffs = new TreeSet<String>();
            for (var fact : known) {
                if (fact.event() instanceof CompetencySignedOff e
                        && e.worker().equals(worker.worker())
                        && stages.contains(e.stage())
                        && !ended.contains(e.signOff())
                        && !e.signedOn().isAfter(monthEnd)
                        && (e.expiresOn() == null || !e.expiresOn().isBefore(monthEnd))) {
                    signOffs.add(e.element() + "/" + e.stage());
                }
            }
            sums.merge(WORKFORCE + " " + stage, 1, Integer::sum);
            sums.merge(COMPETENCE + " " + stage, signOffs.size(), Integer::sum);
        }
        sums.values().removeIf(n -> n == 0);
        return sums;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void what_is_told_of_a_months_end_is_what_was_known_then(long seed) {
        var log = RandomTrust.history(seed, 500);
        var rows = InMemory.fold(new FacultyDashboardProjection(), Cuts.batches(log, seed))
                .values();
        var end = PeriodEnds.of(LondonDay.of(log.getFirst().recordedAt()));
        var compared = 0;
        while (end.isBefore(LondonDay.of(log.getLast().recordedAt()))) {
            assertThat(told(rows, end)).as("%s", end).isEqualTo(recounted(log, end));
            compared += recounted(log, end).size();
            end = PeriodEnds.of(end.plusDays(1));
        }
        assertThat(compared).isGreaterThan(10);
    }

    /** Facts of later months change nothing that was told. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_late_entry_changes_nothing_that_was_told(long seed) {
        var log = RandomTrust.history(seed, 500);
        var half = log.get(log.size() / 2);
        var end = PeriodEnds.last(LondonDay.of(half.recordedAt()));
        var then = InMemory.fold(new FacultyDashboardProjection(), List.of(log.subList(0, log.indexOf(half))));
        var now = InMemory.fold(new FacultyDashboardProjection(), List.of(log));
        assertThat(told(now.values(), end)).isEqualTo(told(then.values(), end)).isNotEmpty();
    }
}
