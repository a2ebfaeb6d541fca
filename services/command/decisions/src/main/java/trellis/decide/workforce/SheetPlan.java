package trellis.decide.workforce;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trellis.decide.workforce.RowEffect.Clashes;
import trellis.language.PersonId;

/**
 * What a sheet would do to the register as it stands: the dry run.
 *
 * @param lines the rows that can be applied, unchanged ones too
 * @param problems of reading, and of rows that say what a sheet may not decide
 * @param missing workers in post whom the sheet does not mention; a missing row is not a leaver
 */
public record SheetPlan(List<Line> lines, List<SheetProblem> problems, List<PersonId> missing) {
    public SheetPlan {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
        missing = List.copyOf(missing);
    }

    /**
     * @param worker whose employee number it is, or null for someone new
     * @param nameChanged the vault has another name
     * @param differences what would change, in words; empty for someone new
     */
    public record Line(
            SheetRow row,
            @Nullable PersonId worker,
            boolean nameChanged,
            RowEffect effect,
            List<SheetDifference> differences) {
        public Line {
            differences = List.copyOf(differences);
        }
    }

    /** Whom the vault knows by an employee number. */
    public record Known(PersonId worker, String givenName, String familyName) {}

    /**
     * Matches on the employee number, never on a name.
     *
     * @param known by employee number in capitals
     * @param register folded from the boundary of the command
     * @param actor who would apply the sheet
     */
    public static SheetPlan of(
            SheetReading reading, Map<String, Known> known, SheetState register, PersonId actor, LocalDate today) {
        var lines = new ArrayList<Line>();
        var problems = new ArrayList<>(reading.problems());
        for (var row : reading.rows()) {
            var line = line(row, known.get(row.employeeNumber()), register, actor, today);
            if (line.effect() instanceof Clashes clash) {
                problems.add(RowClash.problem(row, clash.rule(), register.worker(idOf(line)), today));
            } else {
                lines.add(line);
            }
        }
        problems.sort(Comparator.comparingInt(SheetProblem::row).thenComparing(SheetProblem::column));
        return new SheetPlan(lines, problems, missing(reading, known, register, today));
    }

    private static PersonId idOf(Line line) {
        return Objects.requireNonNull(line.worker(), "only a known worker's row can clash");
    }

    private static Line line(
            SheetRow row, @Nullable Known known, SheetState register, PersonId actor, LocalDate today) {
        var id = known == null ? null : known.worker();
        var worker = id == null ? Worker.NONE : register.worker(id);
        var nameChanged = known != null
                && !(known.givenName().equals(row.givenName())
                        && known.familyName().equals(row.familyName()));
        var effect = RowEffect.of(row.facts(), nameChanged, actor, id, worker, today);
        return new Line(row, id, nameChanged, effect, SheetDifference.of(effect, worker));
    }

    private static List<PersonId> missing(
            SheetReading reading, Map<String, Known> known, SheetState register, LocalDate today) {
        var mentioned = reading.employeeNumbers().stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(Known::worker)
                .collect(Collectors.toSet());
        return register.workers().entrySet().stream()
                .filter(each -> each.getValue().registered()
                        && !each.getValue().heldOn(today).isEmpty())
                .map(Map.Entry::getKey)
                .filter(id -> !mentioned.contains(id))
                .toList();
    }
}
