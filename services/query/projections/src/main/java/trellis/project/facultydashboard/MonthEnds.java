package trellis.project.facultydashboard;

import static trellis.language.privacy.SharedFigures.COMPETENCE;
import static trellis.language.privacy.SharedFigures.WORKFORCE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.language.Stage;
import trellis.language.privacy.SharedFigures;
import trellis.project.disclosure.PeriodEnds;
import trellis.project.trustdashboard.WorkerLedger;
import trellis.project.trustdashboard.WorkerLedger.Given;
import trellis.project.workers.Post;

/**
 * One worker at each month's end: counted once, at the highest stage of the posts held, with the sign-offs that hold at
 * the stages of those posts, an element once a stage.
 */
final class MonthEnds {
    private MonthEnds() {}

    /** Where the worker is counted, and with how many sign-offs. */
    private record Standing(String stage, int signOffs) {}

    /** What the ledger adds, all of it told as known by then. */
    static List<MonthStep> of(WorkerLedger ledger, LocalDate knownBy) {
        var sums = new HashMap<MonthStep, Integer>();
        @Nullable Standing former = null;
        for (var monthEnd : turns(ledger)) {
            var standing = standingOn(ledger, monthEnd);
            steps(standing, monthEnd, knownBy).forEach(step -> sums.merge(step.place(), step.n(), Integer::sum));
            steps(former, monthEnd, knownBy).forEach(step -> sums.merge(step.place(), -step.n(), Integer::sum));
            former = standing;
        }
        return WorkerMonths.steps(sums);
    }

    private static List<MonthStep> steps(@Nullable Standing standing, LocalDate monthEnd, LocalDate knownBy) {
        if (standing == null) {
            return List.of();
        }
        return List.of(
                step(WORKFORCE, standing, monthEnd, knownBy, 1),
                step(COMPETENCE, standing, monthEnd, knownBy, standing.signOffs()));
    }

    private static MonthStep step(SharedFigures figures, Standing of, LocalDate monthEnd, LocalDate knownBy, int n) {
        return new MonthStep(figures, of.stage(), monthEnd, knownBy, n);
    }

    /** Every month's end by which something may have turned. */
    private static SortedSet<LocalDate> turns(WorkerLedger ledger) {
        var days = new ArrayList<LocalDate>();
        var register = ledger.register();
        if (register != null) {
            register.posts().stream().flatMap(Post::turns).forEach(days::add);
            ledger.signOffs().stream().flatMap(MonthEnds::turns).forEach(days::add);
        }
        var ends = new TreeSet<LocalDate>();
        days.forEach(day -> ends.add(PeriodEnds.of(day)));
        return ends;
    }

    private static Stream<LocalDate> turns(Given given) {
        var validity = given.validity();
        return Stream.concat(
                Stream.of(validity.signedOn()),
                Stream.concat(
                        Stream.ofNullable(validity.expiresOn()).map(last -> last.plusDays(1)),
                        Stream.ofNullable(validity.endedOn())));
    }

    private static @Nullable Standing standingOn(WorkerLedger ledger, LocalDate day) {
        var register = ledger.register();
        if (register == null || register.heldOn(day).isEmpty()) {
            return null;
        }
        var stages = register.stagesOn(day);
        var signOffs = ledger.signOffs().stream()
                .filter(given ->
                        stages.contains(given.stage()) && given.validity().holdsOn(day))
                .map(given -> given.element() + "/" + given.stage())
                .distinct()
                .count();
        return new Standing(
                stages.stream().max(Stage::compareTo).map(Enum::name).orElse(MonthStep.STAGE_NOT_SET),
                Math.toIntExact(signOffs));
    }
}
