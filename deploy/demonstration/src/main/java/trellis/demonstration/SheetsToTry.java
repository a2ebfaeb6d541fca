package trellis.demonstration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import trellis.language.TenantId;

/** The same 900 people three times: as their trust would have them, once more in another order, and some time later. */
public final class SheetsToTry {
    /** Whose register is empty. */
    public static final TenantId FOR = Persona.EDUCATOR_RAJ.organisation();

    private static final int PEOPLE = 900;
    private static final long SEED = 20_261_123L;
    private static final LocalDate LAST_START = LocalDate.of(2026, 9, 28);

    private static final List<Object> HEADINGS = List.of(
            "Employee Number",
            "First Name",
            "Last Name",
            "AHP Profession",
            "Framework Stage",
            "Pay Band",
            "Department",
            "Base",
            "Contracted Hours",
            "Assignment Start Date",
            "Highest Qualification",
            "Functional Skills Level 2",
            "Functional Skills Achieved",
            "Care Certificate Status",
            "Care Certificate Achieved",
            "Cost Centre");
    private static final int FAMILY = 2;
    private static final int PROFESSION = 3;
    private static final int BAND = 5;
    private static final int DEPARTMENT = 6;
    private static final int HOURS = 8;
    private static final int START = 9;

    /** With letters that a sheet in the wrong encoding spoils. */
    private static final List<Names.Name> SPELLED_WITH_CARE = List.of(
            new Names.Name("Zoë", "O’Hanlon"),
            new Names.Name("Siân", "Prys-Jones"),
            new Names.Name("Renée", "D’Arcy"),
            new Names.Name("Jürgen", "Weiß"));

    private static final List<String> BASES = List.of("Basildon", "Broomfield", "Southend");

    private SheetsToTry() {}

    /** In the order that they are to be tried in. */
    public static List<SheetToTry> all() {
        var people = people();
        var again = new ArrayList<>(people);
        again.sort(Comparator.comparing(row -> row.get(FAMILY).toString()));
        return List.of(
                sheet("1-support-workers", people),
                sheet("2-the-same-again", again),
                sheet("3-some-months-later", later(people)));
    }

    private static SheetToTry sheet(String name, List<List<Object>> people) {
        var rows = new ArrayList<List<Object>>(List.of(HEADINGS));
        rows.addAll(people);
        return new SheetToTry(name, rows);
    }

    private static List<List<Object>> people() {
        var random = new Random(SEED);
        var names = new Names(random);
        return IntStream.range(0, PEOPLE)
                .mapToObj(
                        i -> person(i, i < SPELLED_WITH_CARE.size() ? SPELLED_WITH_CARE.get(i) : names.draw(), random))
                .toList();
    }

    private static List<Object> person(int i, Names.Name name, Random random) {
        var job = SheetJob.draw(random);
        var start = LAST_START.minusDays(random.nextInt(4_000));
        boolean skilled = random.nextInt(100) < 80;
        boolean certified = random.nextInt(100) < 75;
        return List.of(
                Integer.toString(28_410_000 + 7 * i),
                name.given(),
                name.family(),
                job.profession(),
                job.stage(),
                job.band(),
                job.department(),
                BASES.get(i % BASES.size()),
                BigDecimal.valueOf(List.of(375, 375, 375, 300, 225, 185).get(random.nextInt(6)), 1),
                start,
                job.qualification(),
                skilled ? "Yes" : "In progress",
                skilled ? start.minusYears(3) : "",
                certified ? "Completed" : "In progress",
                certified ? start.plusWeeks(10).isAfter(LAST_START) ? LAST_START : start.plusWeeks(10) : "",
                "RAJ-" + (3_100 + job.department().length()));
    }

    /** Six changed, three with a cell that cannot be read, one missing, one new. */
    private static List<List<Object>> later(List<List<Object>> people) {
        var rows = new ArrayList<>(people);
        rows.set(40, with(people.get(40), HOURS, BigDecimal.valueOf(15)));
        rows.set(41, with(people.get(41), HOURS, BigDecimal.valueOf(26)));
        rows.set(250, with(people.get(250), DEPARTMENT, "Frailty at home"));
        rows.set(251, with(people.get(251), DEPARTMENT, "Frailty at home"));
        rows.set(600, with(people.get(600), BAND, 5));
        rows.set(601, with(people.get(601), FAMILY, "Ashby-Marlowe"));
        rows.set(120, with(people.get(120), BAND, "B3"));
        rows.set(330, with(people.get(330), START, "31/02/2026"));
        rows.set(777, with(people.get(777), PROFESSION, "Massage"));
        rows.remove(899);
        var newcomer = new ArrayList<>(people.get(5));
        newcomer.set(0, "28499001");
        newcomer.set(1, "Odette");
        newcomer.set(FAMILY, "Marlingford");
        rows.add(newcomer);
        return rows;
    }

    private static List<Object> with(List<Object> row, int place, Object value) {
        var changed = new ArrayList<>(row);
        changed.set(place, value);
        return changed;
    }
}
