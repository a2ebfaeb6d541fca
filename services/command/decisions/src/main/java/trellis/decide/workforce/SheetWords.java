package trellis.decide.workforce;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import trellis.language.Stage;
import trellis.language.workforce.Attainment;
import trellis.language.workforce.EducationLevel;
import trellis.language.workforce.PayBand;
import trellis.language.workforce.WeeklyHours;

/** Values as a sheet writes them, so that they can be read back. */
final class SheetWords {
    static final String NOT_SET = "not set";

    private SheetWords() {}

    static String words(@Nullable PayBand band) {
        return band == null ? NOT_SET : String.valueOf(band.value());
    }

    static String words(WeeklyHours hours) {
        return BigDecimal.valueOf(hours.minutes())
                .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    static String words(@Nullable LocalDate date) {
        return date == null ? NOT_SET : SheetDates.written(date);
    }

    static String words(@Nullable Stage stage) {
        return switch (stage) {
            case null -> NOT_SET;
            case ENTRY -> "Support worker";
            case INTERMEDIATE -> "Senior support worker";
            case ASSISTANT_PRACTITIONER -> "Assistant practitioner";
        };
    }

    static String words(Attainment attainment) {
        return switch (attainment) {
            case HELD -> "Held";
            case WORKING_TOWARDS -> "Working towards";
            case NONE -> "None";
            case NOT_REPORTED -> "Not reported";
        };
    }

    static String words(EducationLevel level) {
        return switch (level) {
            case NOT_REPORTED -> "Not reported";
            case NONE -> "None";
            case LEVEL_1, LEVEL_2, LEVEL_3, LEVEL_4, LEVEL_5, LEVEL_6, LEVEL_7 ->
                "Level " + level.name().charAt("LEVEL_".length());
        };
    }
}
