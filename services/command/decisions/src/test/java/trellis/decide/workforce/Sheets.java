package trellis.decide.workforce;

import static trellis.decide.Given.TODAY;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import trellis.language.ProfessionCode;

/** A sheet as a trust has it, and its reading. */
final class Sheets {
    static final List<String> HEADINGS = List.of(
            "Employee Number",
            "First name",
            "Surname",
            "Profession",
            "Stage",
            "Band",
            "Team",
            "Site",
            "Hours per week",
            "Start date",
            "Highest education",
            "Functional Skills",
            "Functional skills date",
            "Care Certificate",
            "Care Certificate date");
    static final String WANDAS_ROW = "1001|Wanda|Worker|Physiotherapy|||Rehab team|Lister|37.5|05/05/2025|||||";
    static final Map<ProfessionCode, String> PROFESSIONS =
            Map.of(new ProfessionCode("PHY"), "Physiotherapists", new ProfessionCode("POD"), "Podiatrists");

    private Sheets() {}

    static SheetReading read(String... rows) {
        var cells =
                Arrays.stream(rows).map(row -> List.of(row.split("\\|", -1))).toList();
        return SheetReading.of(SheetMatching.suggestedBy(HEADINGS), cells, PROFESSIONS, TODAY);
    }
}
