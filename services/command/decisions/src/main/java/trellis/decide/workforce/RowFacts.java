package trellis.decide.workforce;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import trellis.language.ProfessionCode;
import trellis.language.Stage;
import trellis.language.workforce.Attainment;
import trellis.language.workforce.EducationLevel;
import trellis.language.workforce.PayBand;
import trellis.language.workforce.WeeklyHours;

/**
 * What one row says about a worker's employment. Null means that the row does not say, and what the register says
 * stands.
 */
public record RowFacts(
        ProfessionCode profession,
        @Nullable Stage stage,
        @Nullable PayBand payBand,
        String team,
        String site,
        WeeklyHours hours,
        LocalDate startsOn,
        @Nullable EducationLevel highest,
        @Nullable Attainment functionalSkills,
        @Nullable LocalDate functionalSkillsOn,
        @Nullable Attainment careCertificate,
        @Nullable LocalDate careCertificateOn) {}
