package trellis.project.trustdashboard;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import trellis.language.ElementCode;
import trellis.language.ProfessionCode;
import trellis.language.Stage;
import trellis.language.workforce.EducationLevel;

/**
 * One number of the dashboard.
 *
 * @param first what the measure counts by; empty where it counts by nothing
 * @param second what it counts by besides; empty where it counts by one thing
 */
public record Cell(Measure measure, String first, String second) {
    public static final String STAGE_NOT_SET = "NOT_SET";

    static Cell inPost() {
        return new Cell(Measure.IN_POST, "", "");
    }

    static Cell withStage() {
        return new Cell(Measure.WITH_STAGE, "", "");
    }

    static Cell byProfession(ProfessionCode profession, @Nullable Stage stage) {
        return new Cell(Measure.BY_PROFESSION, profession.value(), name(stage));
    }

    static Cell byStage(@Nullable Stage stage) {
        return new Cell(Measure.BY_STAGE, name(stage), "");
    }

    static Cell byEducation(@Nullable Stage stage, EducationLevel level) {
        return new Cell(Measure.BY_EDUCATION, name(stage), level.name());
    }

    static Cell bandNotReported() {
        return new Cell(Measure.BAND_NOT_REPORTED, "", "");
    }

    static Cell covered(ElementCode element, Stage stage) {
        return new Cell(Measure.COVERED, element.value(), stage.name());
    }

    static Cell expiring(LocalDate lastDay) {
        return new Cell(Measure.EXPIRING, lastDay.toString(), "");
    }

    static Cell signed(Stage stage) {
        return new Cell(Measure.SIGNED, stage.name(), "");
    }

    static Cell daysToSignOff(long days) {
        return new Cell(Measure.DAYS_TO_SIGN_OFF, Long.toString(days), "");
    }

    private static String name(@Nullable Stage stage) {
        return stage == null ? STAGE_NOT_SET : stage.name();
    }
}
