package trellis.decide.workforce;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trellis.decide.workforce.SheetProblem.Code;

/** One row cell by cell, with every problem found and not only the first. */
final class RowReading {
    private final int row;
    private final SheetMatching matching;
    private final List<String> cells;
    private final List<SheetProblem> problems = new ArrayList<>();

    RowReading(int row, SheetMatching matching, List<String> cells) {
        this.row = row;
        this.matching = matching;
        this.cells = cells;
    }

    List<SheetProblem> problems() {
        return problems;
    }

    /** The employee number whatever else is wrong, so that a refused row does not count as missing. */
    Optional<String> employeeNumber() {
        return SheetCells.employeeNumber(matching.cell(SheetColumn.EMPLOYEE_NUMBER, cells))
                        instanceof Cell.Read<String>(var number)
                ? Optional.of(number).filter(text -> !text.isEmpty() && !SheetCells.withoutResult(text))
                : Optional.empty();
    }

    /** The row, when every cell could be read. */
    Optional<SheetRow> read(SheetProfessions professions, LocalDate today) {
        var number = read(SheetColumn.EMPLOYEE_NUMBER, SheetCells::employeeNumber);
        var given = read(SheetColumn.GIVEN_NAME, SheetCells::name);
        var family = read(SheetColumn.FAMILY_NAME, SheetCells::name);
        var profession = read(SheetColumn.PROFESSION, professions::profession);
        var stage = read(SheetColumn.STAGE, SheetCells::stage);
        var band = read(SheetColumn.PAY_BAND, SheetCells::band);
        var team = read(SheetColumn.TEAM, SheetCells::name);
        var site = read(SheetColumn.SITE, SheetCells::name);
        var hours = read(SheetColumn.WEEKLY_HOURS, SheetCells::hours);
        var startsOn = read(SheetColumn.START_DATE, text -> SheetDates.notAfter(today, text));
        var highest = read(SheetColumn.EDUCATION_LEVEL, SheetCells::educationLevel);
        var skills = read(SheetColumn.FUNCTIONAL_SKILLS, SheetCells::attainment);
        var skillsOn = read(SheetColumn.FUNCTIONAL_SKILLS_DATE, text -> SheetDates.notAfter(today, text));
        var care = read(SheetColumn.CARE_CERTIFICATE, SheetCells::attainment);
        var careOn = read(SheetColumn.CARE_CERTIFICATE_DATE, text -> SheetDates.notAfter(today, text));
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        var facts = new RowFacts(
                requireNonNull(profession),
                stage,
                band,
                requireNonNull(team),
                requireNonNull(site),
                requireNonNull(hours),
                requireNonNull(startsOn),
                highest,
                skills,
                skillsOn,
                care,
                careOn);
        return Optional.of(
                new SheetRow(row, requireNonNull(number), requireNonNull(given), requireNonNull(family), facts));
    }

    private <T> @Nullable T read(SheetColumn column, Function<String, Cell<T>> how) {
        var text = matching.cell(column, cells);
        if (text.isEmpty()) {
            if (column.required()) {
                problems.add(new SheetProblem(row, column, Code.CELL_EMPTY, "this cell is empty and must not be"));
            }
            return null;
        }
        var cell = SheetCells.withoutResult(text)
                ? Cell.<T>write(Code.NO_RESULT, "the value itself in place of the formula", text)
                : how.apply(text);
        return switch (cell) {
            case Cell.Read<T>(var value) -> value;
            case Cell.Wrong<T>(var code, var advice) -> {
                problems.add(new SheetProblem(row, column, code, advice));
                yield null;
            }
        };
    }
}
