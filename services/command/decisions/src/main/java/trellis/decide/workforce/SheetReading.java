package trellis.decide.workforce;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import trellis.decide.workforce.SheetProblem.Code;
import trellis.language.ProfessionCode;

/**
 * What a sheet says: the rows that could be read, and for the others each problem by cell.
 *
 * @param rowsRead rows with anything in them
 * @param employeeNumbers of every row, of refused ones too
 */
public record SheetReading(
        List<SheetRow> rows, List<SheetProblem> problems, int rowsRead, Set<String> employeeNumbers) {
    /** The headings are row 1. */
    private static final int FIRST_ROW = 2;

    public SheetReading {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
        employeeNumbers = Set.copyOf(employeeNumbers);
    }

    /** The rows, as the spreadsheet numbers them, that have a problem. */
    public Set<Integer> refusedRows() {
        return problems.stream().map(SheetProblem::row).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * @param cells the rows under the headings, each as long as it happens to be
     * @param professions by code, with their names
     * @param today no date may be after it
     */
    public static SheetReading of(
            SheetMatching matching,
            List<List<String>> cells,
            Map<ProfessionCode, String> professions,
            LocalDate today) {
        var known = new SheetProfessions(professions);
        var rows = new ArrayList<SheetRow>();
        var problems = new ArrayList<SheetProblem>();
        var rowsByNumber = new LinkedHashMap<String, List<Integer>>();
        int rowsRead = 0;
        for (int place = 0; place < cells.size(); place++) {
            if (cells.get(place).stream().allMatch(String::isBlank)) {
                continue;
            }
            rowsRead++;
            int row = place + FIRST_ROW;
            var reading = new RowReading(row, matching, cells.get(place));
            reading.employeeNumber()
                    .ifPresent(number -> rowsByNumber
                            .computeIfAbsent(number, _ -> new ArrayList<>())
                            .add(row));
            reading.read(known, today).ifPresent(rows::add);
            problems.addAll(reading.problems());
        }
        rowsByNumber.forEach((number, on) -> problems.addAll(duplicates(number, on)));
        problems.sort(Comparator.comparingInt(SheetProblem::row).thenComparing(SheetProblem::column));
        rows.removeIf(row ->
                rowsByNumber.getOrDefault(row.employeeNumber(), List.of()).size() > 1);
        return new SheetReading(rows, problems, rowsRead, rowsByNumber.keySet());
    }

    /** Nobody can tell which of the rows is right, so each is refused. */
    private static List<SheetProblem> duplicates(String number, List<Integer> on) {
        return on.size() < 2
                ? List.of()
                : on.stream()
                        .map(row -> new SheetProblem(
                                row,
                                SheetColumn.EMPLOYEE_NUMBER,
                                Code.DUPLICATE_EMPLOYEE_NUMBER,
                                "‘" + number + "’ is also on row " + others(row, on)))
                        .toList();
    }

    private static String others(int row, List<Integer> on) {
        return on.stream().filter(each -> each != row).map(String::valueOf).collect(Collectors.joining(", "));
    }
}
