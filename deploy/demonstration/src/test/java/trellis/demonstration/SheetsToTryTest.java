package trellis.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import trellis.decide.workforce.SheetMatching;
import trellis.decide.workforce.SheetProblem;
import trellis.decide.workforce.SheetReading;
import trellis.decide.workforce.SheetRow;
import trellis.language.ProfessionCode;

class SheetsToTryTest {
    private static final LocalDate TODAY = Story.END;
    private static final Map<ProfessionCode, String> PROFESSIONS = Map.of(
            new ProfessionCode("PHY"), "Physiotherapists",
            new ProfessionCode("OCC"), "Occupational therapists",
            new ProfessionCode("RAD-D"), "Diagnostic radiographers",
            new ProfessionCode("RAD"), "Radiographers",
            new ProfessionCode("ODP"), "Operating department practitioners",
            new ProfessionCode("SLT"), "Speech and language therapists",
            new ProfessionCode("DIE"), "Dietitians",
            new ProfessionCode("POD"), "Podiatrists (chiropodists)",
            new ProfessionCode("ORT"), "Orthoptists",
            new ProfessionCode("PRO"), "Prosthetists and orthotists");

    @Test
    void every_column_that_is_needed_is_found_by_its_heading() {
        assertThat(SheetsToTry.all())
                .allSatisfy(sheet -> assertThat(matching(sheet).missing()).isEmpty());
    }

    @Test
    void nine_hundred_rows_can_be_read_whole() {
        var first = reading(SheetsToTry.all().get(0));
        assertThat(first.problems()).isEmpty();
        assertThat(first.rows()).hasSize(900);
    }

    @Test
    void the_same_again_says_the_same_in_another_order() {
        var first = byNumber(reading(SheetsToTry.all().get(0)));
        var second = byNumber(reading(SheetsToTry.all().get(1)));
        assertThat(second).isEqualTo(first);
        assertThat(SheetsToTry.all().get(1).rows())
                .isNotEqualTo(SheetsToTry.all().get(0).rows());
    }

    @Test
    void months_later_six_rows_differ_three_cannot_be_read_one_is_missing_and_one_is_new() {
        var before = byNumber(reading(SheetsToTry.all().get(0)));
        var reading = reading(SheetsToTry.all().get(2));
        var after = byNumber(reading);

        assertThat(reading.problems().stream().map(SheetProblem::text))
                .containsExactly(
                        "Row 122, Band: write 3, not ‘B3’",
                        "Row 332, Start date: write a date such as 03/05/2024, not ‘31/02/2026’",
                        "Row 779, Profession: write the name of a profession such as Physiotherapists, not ‘Massage’");
        var changed = new HashMap<>(after);
        changed.keySet().retainAll(before.keySet());
        changed.entrySet().removeIf(row -> row.getValue().equals(before.get(row.getKey())));
        assertThat(changed).hasSize(6);
        var missing = new HashSet<>(before.keySet());
        missing.removeAll(reading.employeeNumbers());
        assertThat(missing).hasSize(1);
        var added = new HashSet<>(after.keySet());
        added.removeAll(before.keySet());
        assertThat(added).containsExactly("28499001");
    }

    private static Map<String, SheetRow> byNumber(SheetReading reading) {
        return reading.rows().stream()
                .collect(Collectors.toMap(
                        SheetRow::employeeNumber,
                        row -> new SheetRow(0, row.employeeNumber(), row.givenName(), row.familyName(), row.facts())));
    }

    private static SheetReading reading(SheetToTry sheet) {
        return SheetReading.of(
                matching(sheet), texts(sheet.rows().subList(1, sheet.rows().size())), PROFESSIONS, TODAY);
    }

    private static SheetMatching matching(SheetToTry sheet) {
        return SheetMatching.suggestedBy(texts(sheet.rows()).getFirst());
    }

    private static List<List<String>> texts(List<List<Object>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(Object::toString).toList())
                .toList();
    }
}
