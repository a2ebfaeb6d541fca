package trellis.project.trustdashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trellis.language.LondonDay;
import trellis.language.signoff.SignOffEvent.CompetencySignedOff;
import trellis.project.InMemory;
import trellis.project.catalogue.CatalogueProjection;
import trellis.project.catalogue.Edition;
import trellis.project.trustdashboard.Figure.Part;
import trellis.testkit.history.Cuts;
import trellis.testkit.history.RandomTrust;
import trellis.testkit.history.SmallFramework;

class DashboardRecountTest {
    static final Edition EDITION = Objects.requireNonNull(
            InMemory.after(new CatalogueProjection(), SmallFramework.edition()).get(SmallFramework.EDITION));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void every_figure_equals_a_recount_of_the_facts(long seed) {
        var log = RandomTrust.history(seed, 500);
        var ledgers = InMemory.fold(new TrustDashboardProjection(), Cuts.batches(log, seed))
                .values();
        for (var day : Cuts.days(log, seed, 12)) {
            var dashboard = Dashboard.of(counts(ledgers, day), EDITION);
            compare(dashboard, new NaiveRecount(log, day));
        }
    }

    /** The histories are worth recounting: each thing that a counter gets wrong comes up in them. */
    @Test
    void the_histories_hold_what_a_counter_gets_wrong() {
        var seen = new TreeMap<String, Integer>();
        for (var seed = 1L; seed <= 12; seed++) {
            var log = RandomTrust.history(seed, 500);
            Turns.in(log).forEach(turn -> seen.merge(turn, 1, Integer::sum));
        }
        assertThat(seen).containsOnlyKeys(Turns.ALL);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_recount_that_misses_a_fact_is_noticed(long seed) {
        var log = RandomTrust.history(seed, 500);
        var day = LondonDay.of(log.getLast().recordedAt());
        var ledgers =
                InMemory.fold(new TrustDashboardProjection(), List.of(log)).values();
        var dashboard = Dashboard.of(counts(ledgers, day), EDITION);
        var without = new ArrayList<>(log);
        without.remove(without.stream()
                .filter(fact -> fact.event() instanceof CompetencySignedOff)
                .toList()
                .getLast());
        assertThatThrownBy(() -> compare(dashboard, new NaiveRecount(without, day)))
                .isInstanceOf(AssertionError.class);
    }

    static void compare(Dashboard dashboard, NaiveRecount recount) {
        var workers = dashboard.figure("workers").orElseThrow();
        assertThat(workers.numerator()).isEqualTo(recount.withStage());
        assertThat(workers.denominator()).isEqualTo(recount.inPost());
        assertThat(workers.exclusions().get(0).count()).isEqualTo(recount.stageNotSet());
        assertThat(workers.exclusions().get(1).count()).isEqualTo(recount.bandNotReported());
        assertThat(parts(workers, "profession", "stage")).isEqualTo(recount.byProfessionAndStage());

        var education = dashboard.figure("education").orElseThrow();
        var levels = recount.byStageAndEducation();
        var notReported = levels.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("/NOT_REPORTED"))
                .mapToLong(Map.Entry::getValue)
                .sum();
        assertThat(parts(education, "stage", "level")).isEqualTo(levels);
        assertThat(education.denominator())
                .isEqualTo(levels.values().stream().mapToLong(n -> n).sum());
        assertThat(education.numerator())
                .isEqualTo(levels.values().stream().mapToLong(n -> n).sum() - notReported);
        assertThat(education.exclusions().getFirst().count()).isEqualTo(notReported);

        var coverage = dashboard.figure("coverage").orElseThrow();
        var expected = recount.coverage(SmallFramework.edition());
        assertThat(coverage.parts().stream()
                        .collect(Collectors.toMap(
                                part -> label(part, "domain", "stage"),
                                part -> List.of(part.numerator(), part.denominator()))))
                .isEqualTo(expected);
        assertThat(coverage.numerator())
                .isEqualTo(expected.values().stream().mapToLong(List::getFirst).sum());
        assertThat(coverage.denominator())
                .isEqualTo(expected.values().stream().mapToLong(List::getLast).sum());

        assertThat(coverage.exclusions().getFirst().count()).isEqualTo(recount.stageNotSet());

        var expiring = dashboard.figure("expiring").orElseThrow();
        assertThat(expiring.parts())
                .containsExactly(
                        new Part(Map.of("days", "30"), recount.expiringWithin(30), recount.skillsSignedOff()),
                        new Part(Map.of("days", "60"), recount.expiringWithin(60), recount.skillsSignedOff()),
                        new Part(Map.of("days", "90"), recount.expiringWithin(90), recount.skillsSignedOff()));
        assertThat(expiring.numerator()).isEqualTo(recount.expiringWithin(90));
        assertThat(expiring.denominator()).isEqualTo(recount.skillsSignedOff());

        var byMonth = dashboard.figure("signOffsByMonth").orElseThrow();
        assertThat(byMonth.parts().stream()
                        .collect(Collectors.toMap(part -> part.by().get("month"), Part::numerator)))
                .isEqualTo(recount.signedByMonth());
        assertThat(byMonth.numerator())
                .isEqualTo(recount.signedByMonth().values().stream()
                        .mapToLong(n -> n)
                        .sum());

        var waiting = dashboard.figure("waiting").orElseThrow();
        var ages = recount.waitingDays();
        assertThat(waiting.numerator()).isEqualTo(ages.size());
        assertThat(waiting.value())
                .isEqualTo(
                        ages.stream().max(Long::compare).map(Long::doubleValue).orElse(null));
        assertThat(waiting.parts().stream().map(Part::numerator))
                .containsExactly(
                        ages.stream().filter(age -> age < 8).count(),
                        ages.stream().filter(age -> age >= 8 && age < 15).count(),
                        ages.stream().filter(age -> age >= 15 && age < 29).count(),
                        ages.stream().filter(age -> age >= 29).count());

        var time = dashboard.figure("timeToSignOff").orElseThrow();
        var days = recount.daysToSignOff();
        assertThat(time.numerator()).isEqualTo(days.size());
        assertThat(time.denominator()).isEqualTo(days.size());
        assertThat(time.value()).isEqualTo(median(days));
        assertThat(time.parts().stream().map(Part::numerator))
                .containsExactly(
                        days.stream().filter(d -> d < 8).count(),
                        days.stream().filter(d -> d >= 8 && d < 15).count(),
                        days.stream().filter(d -> d >= 15 && d < 29).count(),
                        days.stream().filter(d -> d >= 29 && d < 57).count(),
                        days.stream().filter(d -> d >= 57).count());
        assertThat(dashboard.figures())
                .as("a figure that no recount looks at")
                .extracting(Figure::name)
                .containsExactlyInAnyOrder(
                        "workers", "education", "coverage", "expiring", "signOffsByMonth", "waiting", "timeToSignOff");
    }

    private static @Nullable Double median(List<Long> sorted) {
        if (sorted.isEmpty()) {
            return null;
        }
        var half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? (double) sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2.0;
    }

    private static Map<String, Long> parts(Figure figure, String first, String second) {
        var parts = new TreeMap<String, Long>();
        figure.parts().forEach(part -> parts.put(label(part, first, second), part.numerator()));
        return parts;
    }

    private static String label(Part part, String first, String second) {
        return part.by().get(first) + "/" + part.by().get(second);
    }

    /** What the tables add up, added up in memory. */
    static Counts counts(Collection<WorkerLedger> ledgers, LocalDate at) {
        var standing = new HashMap<Cell, Long>();
        var months = new HashMap<YearMonth, Map<Cell, Long>>();
        for (var ledger : ledgers) {
            Cells.of(ledger).forEach((step, n) -> {
                if (step.day().isAfter(at)) {
                    return;
                }
                if (step.cell().measure().kind() == Measure.Kind.STOCK) {
                    standing.merge(step.cell(), (long) n, Long::sum);
                } else {
                    months.computeIfAbsent(YearMonth.from(step.day()), _ -> new HashMap<>())
                            .merge(step.cell(), (long) n, Long::sum);
                }
            });
        }
        standing.values().removeIf(n -> n == 0);
        standing.keySet()
                .removeIf(cell -> cell.measure() == Measure.EXPIRING
                        && LocalDate.parse(cell.first()).isAfter(at.plusDays(Counts.DAYS_AHEAD)));
        var waiting = ledgers.stream()
                .flatMap(ledger -> ledger.requests().stream())
                .filter(asked -> asked.waitsOn(at))
                .map(WorkerLedger.Asked::askedOn)
                .toList();
        return new Counts(at, standing, months, waiting);
    }
}
