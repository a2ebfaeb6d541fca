package trellis.demonstration;

import java.time.LocalDate;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import trellis.language.Stage;
import trellis.language.workforce.Attainment;
import trellis.language.workforce.Education;
import trellis.language.workforce.EducationLevel;

/** Draws what is known of a worker's education: mostly what the stage asks for, sometimes on the way there. */
final class Schooling {
    private Schooling() {}

    static Education of(@Nullable Stage stage, LocalDate startsOn, Random random) {
        int drawn = random.nextInt(100);
        EducationLevel highest = stage == null ? EducationLevel.LEVEL_2 : highest(stage, drawn);
        boolean skills = drawn < 82;
        boolean certificate = random.nextInt(100) < 76;
        LocalDate on = startsOn.plusWeeks(4L + random.nextInt(40));
        return new Education(
                highest,
                skills ? Attainment.HELD : drawn < 94 ? Attainment.WORKING_TOWARDS : Attainment.NONE,
                skills ? startsOn.minusYears(2L + random.nextInt(8)) : null,
                certificate ? Attainment.HELD : Attainment.WORKING_TOWARDS,
                certificate && on.isBefore(Story.BEGIN) ? on : null);
    }

    private static EducationLevel highest(Stage stage, int drawn) {
        return switch (stage) {
            case ENTRY ->
                drawn < 68 ? EducationLevel.LEVEL_2 : drawn < 90 ? EducationLevel.LEVEL_3 : EducationLevel.LEVEL_1;
            case INTERMEDIATE ->
                drawn < 72 ? EducationLevel.LEVEL_3 : drawn < 92 ? EducationLevel.LEVEL_2 : EducationLevel.LEVEL_4;
            case ASSISTANT_PRACTITIONER ->
                drawn < 70 ? EducationLevel.LEVEL_5 : drawn < 90 ? EducationLevel.LEVEL_4 : EducationLevel.LEVEL_3;
        };
    }
}
