package trellis.demonstration;

import java.util.List;

/**
 * A sheet of invented support workers, for people to try the import with.
 *
 * @param name of the file, without its ending
 * @param rows the headings first; each cell a text, a whole or decimal number, or a date
 */
public record SheetToTry(String name, List<List<Object>> rows) {
    public SheetToTry {
        rows = rows.stream().map(List::copyOf).toList();
    }
}
