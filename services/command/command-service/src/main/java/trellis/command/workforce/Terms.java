package trellis.command.workforce;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import trellis.command.door.National;
import trellis.command.door.Problem;
import trellis.command.workforce.WorkforceRequests.EducationStanding;
import trellis.language.PersonId;
import trellis.language.workforce.Education;
import trellis.language.workforce.PayBand;
import trellis.language.workforce.PostDetails;
import trellis.language.workforce.WeeklyHours;

/** The words of a request as the words of the language. */
final class Terms {
    private Terms() {}

    static PostDetails details(
            National national,
            String prefix,
            String profession,
            @Nullable Integer payBand,
            String team,
            String site,
            BigDecimal hours,
            java.util.@Nullable UUID supervisor) {
        return new PostDetails(
                national.profession(prefix + "profession", profession),
                payBand == null ? null : new PayBand(payBand),
                team.strip(),
                site.strip(),
                weekly(prefix + "hoursPerWeek", hours),
                supervisor == null ? null : new PersonId(supervisor));
    }

    static Education education(EducationStanding standing) {
        return new Education(
                standing.highest(),
                standing.functionalSkills(),
                standing.functionalSkillsOn(),
                standing.careCertificate(),
                standing.careCertificateOn());
    }

    private static WeeklyHours weekly(String field, BigDecimal hours) {
        try {
            return new WeeklyHours(hours.multiply(BigDecimal.valueOf(60)).intValueExact());
        } catch (ArithmeticException _) {
            throw Problem.badField(field, "FIELD_INVALID", "Give hours of whole minutes, such as 37.5.")
                    .asException();
        }
    }
}
