package trellis.demonstration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import trellis.language.PersonId;
import trellis.language.ProfessionCode;
import trellis.language.Setting;
import trellis.language.Stage;
import trellis.language.workforce.Education;
import trellis.language.workforce.PayBand;
import trellis.language.workforce.PostDetails;
import trellis.language.workforce.PostId;
import trellis.language.workforce.WeeklyHours;

/**
 * A support worker as the story knows them.
 *
 * @param coverage their own share of skills to be signed off
 */
record Worker(Someone someone, Job job, InPost time, Education education, Judges judges, double coverage) {
    /** @param stage null when not set */
    record Job(
            PostId post,
            ProfessionCode profession,
            @Nullable Stage stage,
            PayBand band,
            String team,
            String site,
            int minutesPerWeek,
            Setting setting) {
        Job as(ProfessionCode another, Stage at, PayBand paid, String in, Setting where) {
            return new Job(post, another, at, paid, in, site, minutesPerWeek, where);
        }

        Job known(PostId by) {
            return new Job(by, profession, stage, band, team, site, minutesPerWeek, setting);
        }
    }

    /**
     * @param startsOn the first day in post
     * @param registeredOn the day that the trust put them on its register
     * @param leavesOn the last day in post, or null for those who stay
     */
    record InPost(
            LocalDate startsOn,
            LocalDate registeredOn,
            @Nullable LocalDate leavesOn) {
        LocalDate lastDay() {
            return leavesOn == null ? Story.END : leavesOn;
        }
    }

    /** Who sees and signs, and who does where a second is needed. */
    record Judges(Assessor first, Assessor second) {}

    PersonId person() {
        return someone.person();
    }

    PostDetails details() {
        return new PostDetails(
                job.profession(),
                job.band(),
                job.team(),
                job.site(),
                new WeeklyHours(job.minutesPerWeek()),
                judges.first().person());
    }

    Worker named(PersonId person, String given, String family) {
        return new Worker(
                new Someone(person, given, family, someone.employeeNumber()), job, time, education, judges, coverage);
    }

    Worker working(ProfessionCode as, Stage at, PayBand paid, String in, Setting where) {
        return new Worker(someone, job.as(as, at, paid, in, where), time, education, judges, coverage);
    }

    Worker judgedBy(Assessor first, Assessor other) {
        return new Worker(someone, job, time, education, new Judges(first, other), coverage);
    }

    Worker inPost(LocalDate start, LocalDate registered, @Nullable LocalDate last) {
        return new Worker(someone, job, new InPost(start, registered, last), education, judges, coverage);
    }

    Worker covering(double share) {
        return new Worker(someone, job, time, education, judges, share);
    }

    Worker schooled(Education known) {
        return new Worker(someone, job, time, known, judges, coverage);
    }

    /** Another post and another number. */
    Worker numbered(PostId post, String employeeNumber) {
        return new Worker(
                new Someone(someone.person(), someone.given(), someone.family(), employeeNumber),
                job.known(post),
                time,
                education,
                judges,
                coverage);
    }
}
