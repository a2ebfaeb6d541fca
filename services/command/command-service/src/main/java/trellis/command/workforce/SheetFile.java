package trellis.command.workforce;

import java.util.List;
import trellis.command.door.Problem;
import trellis.command.door.StorableText;

/**
 * The cells of a file as text.
 *
 * @param headings the first row
 * @param rows those under it, each as long as it happens to be; empty ones are kept so that numbers stay true
 */
record SheetFile(List<String> headings, List<List<String>> rows) {
    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final int MOST_ROWS = 5_000;
    static final int MOST_COLUMNS = 100;

    /** @throws trellis.command.door.ProblemException 400 for a file that is not one, or too much of one */
    static SheetFile read(String mediaType, byte[] bytes) {
        if (bytes.length == 0) {
            throw Problem.of(org.springframework.http.HttpStatus.BAD_REQUEST, "BODY_MISSING", "The file is empty.")
                    .asException();
        }
        var cells = mediaType.startsWith(CSV) ? CsvCells.read(bytes) : XlsxCells.read(bytes);
        if (cells.isEmpty() || cells.getFirst().stream().allMatch(String::isBlank)) {
            throw notASheet("The first row holds no headings.");
        }
        if (!cells.getFirst().stream().allMatch(StorableText::is)) {
            throw notASheet("The headings hold invisible characters: is this the kind of file that it says it is?");
        }
        if (cells.size() - 1 > MOST_ROWS || cells.getFirst().size() > MOST_COLUMNS) {
            throw notASheet("A sheet has at most 5,000 rows and 100 columns. Split it.");
        }
        return new SheetFile(cells.getFirst(), cells.subList(1, cells.size()));
    }

    static trellis.command.door.ProblemException notASheet(String detail) {
        return Problem.badField("file", "SHEET_NOT_READABLE", detail).asException();
    }
}
