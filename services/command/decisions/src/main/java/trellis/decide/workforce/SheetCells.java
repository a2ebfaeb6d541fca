package trellis.decide.workforce;

import static trellis.decide.workforce.Cell.read;
import static trellis.decide.workforce.Cell.write;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import trellis.decide.workforce.SheetProblem.Code;
import trellis.language.Stage;
import trellis.language.workforce.Attainment;
import trellis.language.workforce.EducationLevel;
import trellis.language.workforce.PayBand;
import trellis.language.workforce.WeeklyHours;

/** How the text of a cell is read. A cell that could mean two things is a problem, not a guess. */
final class SheetCells {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_NUMBER = 20;
    private static final Pattern SHORTENED_BY_A_SPREADSHEET = Pattern.compile("\\d(\\.\\d+)?[eE]\\+?\\d+");
    private static final Pattern BAND = Pattern.compile("([1-9])(\\.0+)?");
    private static final Pattern HAS_A_BAND_IN_IT = Pattern.compile("\\D*([1-9])\\D*");
    private static final Pattern DECIMAL_HOURS = Pattern.compile("\\d{1,4}(\\.\\d{1,6})?");
    private static final Pattern HOURS_AND_MINUTES = Pattern.compile("(\\d{1,4}):([0-5]\\d)(:00)?");
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
    private static final int MOST_HOURS = 60;
    private static final Pattern LEVEL = Pattern.compile("(?:(?:rqf|nvq) ?)?(?:level ?)?([1-7])(?:\\.0+)?");

    /** As LibreOffice and Excel write what could not be worked out, and as a formula is read that has no result beside it. */
    private static final Pattern NO_RESULT =
            Pattern.compile("=.+|#(N/A|[A-Z_]+[!?]|DIV/0!|GETTING_DATA)", Pattern.DOTALL);

    private static final Map<String, Stage> STAGES = Map.ofEntries(
            Map.entry("supportworker", Stage.ENTRY),
            Map.entry("supportworkerentry", Stage.ENTRY),
            Map.entry("entry", Stage.ENTRY),
            Map.entry("seniorsupportworker", Stage.INTERMEDIATE),
            Map.entry("seniorsupportworkerintermediate", Stage.INTERMEDIATE),
            Map.entry("intermediate", Stage.INTERMEDIATE),
            Map.entry("assistantpractitioner", Stage.ASSISTANT_PRACTITIONER));

    private static final Map<String, Attainment> ATTAINMENTS = Map.ofEntries(
            Map.entry("held", Attainment.HELD),
            Map.entry("yes", Attainment.HELD),
            Map.entry("y", Attainment.HELD),
            Map.entry("achieved", Attainment.HELD),
            Map.entry("completed", Attainment.HELD),
            Map.entry("workingtowards", Attainment.WORKING_TOWARDS),
            Map.entry("inprogress", Attainment.WORKING_TOWARDS),
            Map.entry("none", Attainment.NONE),
            Map.entry("no", Attainment.NONE),
            Map.entry("n", Attainment.NONE),
            Map.entry("notreported", Attainment.NOT_REPORTED),
            Map.entry("notknown", Attainment.NOT_REPORTED));

    private SheetCells() {}

    /** What a cell holds in place of a value when its formula was not, or could not be, worked out. */
    static boolean withoutResult(String text) {
        return NO_RESULT.matcher(text).matches();
    }

    /** Compared in capitals and without spaces; leading zeros count. */
    static Cell<String> employeeNumber(String text) {
        if (SHORTENED_BY_A_SPREADSHEET.matcher(text).matches()) {
            return write(Code.NOT_A_NUMBER_OF_EMPLOYEE, "the whole number in a column formatted as text", text);
        }
        return switch (words(text, LONGEST_NUMBER)) {
            case Cell.Read<String>(var number) ->
                read(number.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
            case Cell.Wrong<String> wrong -> wrong;
        };
    }

    static Cell<String> name(String text) {
        return words(text, LONGEST_NAME);
    }

    private static Cell<String> words(String text, int most) {
        if (text.length() > most) {
            return write(Code.TOO_LONG, "at most " + most + " characters", text);
        }
        return text.chars().anyMatch(Character::isISOControl)
                ? new Cell.Wrong<>(Code.STRANGE_CHARACTER, "remove the line break or other invisible character")
                : read(text);
    }

    static Cell<Stage> stage(String text) {
        var stage = STAGES.get(plain(text));
        return stage == null
                ? write(Code.NOT_A_STAGE, "Support worker, Senior support worker or Assistant practitioner", text)
                : read(stage);
    }

    static Cell<PayBand> band(String text) {
        var band = BAND.matcher(text);
        if (band.matches()) {
            return read(new PayBand(Integer.parseInt(band.group(1))));
        }
        var within = HAS_A_BAND_IN_IT.matcher(text);
        return write(Code.NOT_A_BAND, within.matches() ? within.group(1) : "a number from 1 to 9", text);
    }

    static Cell<WeeklyHours> hours(String text) {
        var clock = HOURS_AND_MINUTES.matcher(text);
        if (clock.matches()) {
            return minutes(Integer.parseInt(clock.group(1)) * 60 + Integer.parseInt(clock.group(2)), text);
        }
        var point = text.replace(',', '.');
        if (!point.equals(text) && DECIMAL_HOURS.matcher(point).matches()) {
            return write(Code.NOT_HOURS, point, text);
        }
        return DECIMAL_HOURS.matcher(text).matches()
                ? minutes(
                        new BigDecimal(text)
                                .multiply(MINUTES)
                                .setScale(0, RoundingMode.HALF_UP)
                                .intValueExact(),
                        text)
                : write(Code.NOT_HOURS, "hours a week such as 37.5", text);
    }

    private static Cell<WeeklyHours> minutes(int minutes, String text) {
        return minutes > MOST_HOURS * 60
                ? write(Code.NOT_HOURS, "hours a week, at most " + MOST_HOURS, text)
                : read(new WeeklyHours(minutes));
    }

    static Cell<EducationLevel> educationLevel(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        var level = LEVEL.matcher(lower);
        if (level.matches()) {
            return read(EducationLevel.valueOf("LEVEL_" + level.group(1)));
        }
        return switch (plain(text)) {
            case "none" -> read(EducationLevel.NONE);
            case "notreported", "notknown" -> read(EducationLevel.NOT_REPORTED);
            default -> write(Code.NOT_AN_EDUCATION_LEVEL, "a level from 1 to 7, None or Not reported", text);
        };
    }

    static Cell<Attainment> attainment(String text) {
        var attainment = ATTAINMENTS.get(plain(text));
        return attainment == null
                ? write(Code.NOT_AN_ATTAINMENT, "Held, Working towards, None or Not reported", text)
                : read(attainment);
    }

    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
