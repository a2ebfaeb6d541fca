package trellis.language.workforce;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a worker's education. Each date is when the certificate was gained, or null when unknown.
 *
 * @param functionalSkills level 2 English and maths
 */
public record Education(
        EducationLevel highest,
        Attainment functionalSkills,
        @Nullable LocalDate functionalSkillsOn,
        Attainment careCertificate,
        @Nullable LocalDate careCertificateOn) {
    public static final Education NOT_REPORTED =
            new Education(EducationLevel.NOT_REPORTED, Attainment.NOT_REPORTED, null, Attainment.NOT_REPORTED, null);
}
