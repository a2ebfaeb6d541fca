package trellis.web.file;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is taken away in several forms, each with the same figures. The same report gives the same bytes, so that a
 * checksum that was shown holds for the file that is fetched afterwards.
 *
 * @param name of its files
 * @param invented what every page says where the figures are a demonstration's, or null; the files' names say so too
 * @param facts what it is about and up to when, in the reader's words
 */
public record Report(String name, String title, @Nullable String invented, List<Fact> facts, List<Listing> tables) {
    public record Fact(String label, String value) {}

    public Report {
        if (invented != null) {
            name = "invented-" + name;
            facts = Stream.concat(facts.stream(), Stream.of(new Fact("Notice", invented)))
                    .toList();
        }
        facts = List.copyOf(facts);
        tables = List.copyOf(tables);
    }

    /** What each column means. */
    Listing dictionary() {
        var rows = tables.stream()
                .flatMap(table -> table.columns().stream()
                        .map(column -> List.<@Nullable Object>of(
                                table.title(), column.title(), column.kind().says(), column.meaning())))
                .toList();
        return new Listing(
                "dictionary",
                "Data dictionary",
                List.of(
                        Column.text("Table", "The table that the column stands in"),
                        Column.text("Column", "Its title"),
                        Column.text("Kind", "How its values are written"),
                        Column.text("Meaning", "What it says, and by which rule")),
                rows);
    }

    List<Listing> all() {
        return Stream.concat(tables.stream(), Stream.of(dictionary())).toList();
    }
}
