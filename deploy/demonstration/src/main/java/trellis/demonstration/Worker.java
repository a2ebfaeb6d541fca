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
 * @param stage null when not set
 * @param startsOn the first day in post
 * @param registeredOn the day that the trust put them on its register
 * @param leavesOn the last day in post, or null for those who stay
 * @param coverage their own share of skills to be signed off
 */
record Worker(
        PersonId person,
        PostId post,
        String given,
        String family,
        String employeeNumber,
        ProfessionCode profession,
        @Nullable Stage stage,
        PayBand band,
        String team,
        String site,
        int minutesPerWeek,
        Education education,
        LocalDate startsOn,
        LocalDate registeredOn,
        @Nullable LocalDate leavesOn,
        Setting setting,
        Assessor assessor,
        Assessor second,
        double coverage) {
    Someone someone() {
        return new Someone(person, given, family, employeeNumber);
    }

    PostDetails details() {
        return new PostDetails(profession, band, team, site, new WeeklyHours(minutesPerWeek), assessor.person());
    }

    LocalDate lastDay() {
        return leavesOn == null ? Story.END : leavesOn;
    }

    Worker named(PersonId someone, String newGiven, String newFamily) {
        return new Worker(
                someone,
                post,
                newGiven,
                newFamily,
                employeeNumber,
                profession,
                stage,
                band,
                team,
                site,
                minutesPerWeek,
                education,
                startsOn,
                registeredOn,
                leavesOn,
                setting,
                assessor,
                second,
                coverage);
    }

    Worker working(ProfessionCode as, Stage at, PayBand paid, String in, Setting where) {
        return new Worker(
                person,
                post,
                given,
                family,
                employeeNumber,
                as,
                at,
                paid,
                in,
                site,
                minutesPerWeek,
                education,
                startsOn,
                registeredOn,
                leavesOn,
                where,
                assessor,
                second,
                coverage);
    }

    Worker judgedBy(Assessor first, Assessor other) {
        return new Worker(
                person,
                post,
                given,
                family,
                employeeNumber,
                profession,
                stage,
                band,
                team,
                site,
                minutesPerWeek,
                education,
                startsOn,
                registeredOn,
                leavesOn,
                setting,
                first,
                other,
                coverage);
    }

    Worker inPost(LocalDate start, LocalDate registered, @Nullable LocalDate last) {
        return new Worker(
                person,
                post,
                given,
                family,
                employeeNumber,
                profession,
                stage,
                band,
                team,
                site,
                minutesPerWeek,
                education,
                start,
                registered,
                last,
                setting,
                assessor,
                second,
                coverage);
    }

    Worker covering(double share) {
        return new Worker(
                person,
                post,
                given,
                family,
                employeeNumber,
                profession,
                stage,
                band,
                team,
                site,
                minutesPerWeek,
                education,
                startsOn,
                registeredOn,
                leavesOn,
                setting,
                assessor,
                second,
                share);
    }

    Worker schooled(Education known) {
        return new Worker(
                person,
                post,
                given,
                family,
                employeeNumber,
                profession,
                stage,
                band,
                team,
                site,
                minutesPerWeek,
                known,
                startsOn,
                registeredOn,
                leavesOn,
                setting,
                assessor,
                second,
                coverage);
    }

    /** Another post and another number, counted on from this one's. */
    Worker numbered(int index, String ods) {
        return new Worker(
                person,
                new PostId(Ids.of(ods, "post", index)),
                given,
                family,
                Integer.toString(Integer.parseInt(employeeNumber) + index),
                profession,
                stage,
                band,
                team,
                site,
                minutesPerWeek,
                education,
                startsOn,
                registeredOn,
                leavesOn,
                setting,
                assessor,
                second,
                coverage);
    }
}
