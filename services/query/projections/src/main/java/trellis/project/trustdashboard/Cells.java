package trellis.project.trustdashboard;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.language.ElementCode;
import trellis.language.Stage;
import trellis.project.trustdashboard.WorkerLedger.Given;
import trellis.project.workers.Post;
import trellis.project.workers.Worker;

/**
 * A worker's part in the cells as signed steps: on this day this cell counts one more or one fewer. What a cell counts
 * on a day is the sum of the steps up to it, so a figure for any day costs the same however long the history is.
 */
public final class Cells {
    private Cells() {}

    /** @param day on which the cell's count changes */
    public record Step(Cell cell, LocalDate day) {}

    /** Every step that the ledger makes; none is zero. */
    public static Map<Step, Integer> of(WorkerLedger ledger) {
        var steps = new HashMap<Step, Integer>();
        Map<Cell, Integer> standing = Map.of();
        for (var day : turns(ledger)) {
            var next = standingOn(ledger, day);
            add(steps, day, next, 1);
            add(steps, day, standing, -1);
            standing = next;
        }
        ledger.signOffs().forEach(given -> flows(steps, given));
        steps.values().removeIf(n -> n == 0);
        return steps;
    }

    /** What must be added to the steps of {@code before} for those of {@code after}. */
    public static Map<Step, Integer> between(@Nullable WorkerLedger before, @Nullable WorkerLedger after) {
        var change = after == null ? new HashMap<Step, Integer>() : new HashMap<>(of(after));
        if (before != null) {
            of(before).forEach((step, n) -> change.merge(step, -n, Integer::sum));
        }
        change.values().removeIf(n -> n == 0);
        return change;
    }

    private static void add(Map<Step, Integer> steps, LocalDate day, Map<Cell, Integer> counts, int sign) {
        counts.forEach((cell, n) -> steps.merge(new Step(cell, day), sign * n, Integer::sum));
    }

    private static void flows(Map<Step, Integer> steps, Given given) {
        var on = given.validity().signedOn();
        steps.merge(new Step(Cell.signed(given.stage()), on), 1, Integer::sum);
        if (given.askedOn() != null) {
            var days = ChronoUnit.DAYS.between(given.askedOn(), on);
            steps.merge(new Step(Cell.daysToSignOff(days), on), 1, Integer::sum);
        }
    }

    /** Every day on which a stock may turn. */
    private static Set<LocalDate> turns(WorkerLedger ledger) {
        var turns = new TreeSet<LocalDate>();
        var register = ledger.register();
        if (register == null) {
            return turns;
        }
        register.posts().stream().flatMap(Post::turns).forEach(turns::add);
        turns.addAll(register.education().turns());
        for (var given : ledger.signOffs()) {
            var validity = given.validity();
            turns.add(validity.signedOn());
            Stream.ofNullable(validity.expiresOn())
                    .map(last -> last.plusDays(1))
                    .forEach(turns::add);
            Stream.ofNullable(validity.endedOn()).forEach(turns::add);
        }
        return turns;
    }

    private static Map<Cell, Integer> standingOn(WorkerLedger ledger, LocalDate day) {
        var register = ledger.register();
        if (register == null) {
            return Map.of();
        }
        var counts = new HashMap<Cell, Integer>();
        places(register, day).forEach(cell -> counts.put(cell, 1));
        register.stagesOn(day).forEach(stage -> skills(ledger, stage, day, counts));
        return counts;
    }

    /** Each worker once a cell, however many posts put them there. */
    private static Set<Cell> places(Worker worker, LocalDate day) {
        var cells = new LinkedHashSet<Cell>();
        var education = worker.educationOn(day).highest();
        for (var post : worker.heldOn(day)) {
            var details = post.detailsOn(day);
            var stage = post.stageOn(day);
            cells.add(Cell.inPost());
            cells.add(Cell.byProfession(details.profession(), stage));
            cells.add(Cell.byStage(stage));
            cells.add(Cell.byEducation(stage, education));
            if (stage != null) {
                cells.add(Cell.withStage());
            }
            if (details.payBand() == null) {
                cells.add(Cell.bandNotReported());
            }
        }
        return cells;
    }

    private static void skills(WorkerLedger ledger, Stage stage, LocalDate day, Map<Cell, Integer> counts) {
        var lastDays = new HashMap<ElementCode, LocalDate>();
        for (var given : ledger.signOffs()) {
            if (given.stage() == stage && given.validity().holdsOn(day)) {
                var expires = given.validity().expiresOn();
                lastDays.merge(
                        given.element(), expires == null ? LocalDate.MAX : expires, (a, b) -> a.isAfter(b) ? a : b);
            }
        }
        lastDays.forEach((element, lastDay) -> {
            counts.merge(Cell.covered(element, stage), 1, Integer::sum);
            if (!lastDay.equals(LocalDate.MAX)) {
                counts.merge(Cell.expiring(lastDay), 1, Integer::sum);
            }
        });
    }
}
