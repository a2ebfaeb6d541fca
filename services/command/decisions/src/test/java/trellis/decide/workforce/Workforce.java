package trellis.decide.workforce;

import static trellis.decide.Given.EARLIER;
import static trellis.decide.Given.EDITH;
import static trellis.decide.Given.HIRED;
import static trellis.decide.Given.PHYSIO;
import static trellis.decide.Given.POST;
import static trellis.decide.Given.WANDA;
import static trellis.decide.Given.granted;
import static trellis.decide.Given.id;
import static trellis.decide.Given.staged;
import static trellis.decide.Given.started;

import org.jspecify.annotations.Nullable;
import trellis.decide.Scenario;
import trellis.language.PersonId;
import trellis.language.Role;
import trellis.language.Stage;
import trellis.language.organisation.GrantId;
import trellis.language.workforce.Attainment;
import trellis.language.workforce.Education;
import trellis.language.workforce.EducationLevel;
import trellis.language.workforce.PostDetails;
import trellis.language.workforce.PostId;
import trellis.language.workforce.WeeklyHours;
import trellis.language.workforce.WorkforceEvent.EducationRecorded;
import trellis.language.workforce.WorkforceEvent.WorkerRegistered;

/** What these tests say again and again. */
final class Workforce {
    static final GrantId GRANT = new GrantId(id(61));
    static final PostId SECOND = new PostId(id(12));
    static final WorkerRegistered REGISTERED = new WorkerRegistered(WANDA, null, EARLIER);

    private Workforce() {}

    static Scenario<WorkforceCommand, WorkforceState> workforce() {
        return Scenario.of(WorkforceDecider.DECIDER).given(granted(EDITH, Role.EDUCATOR));
    }

    static Scenario<WorkforceCommand, WorkforceState> inPost() {
        return workforce().given(REGISTERED, started(POST, HIRED));
    }

    static Scenario<WorkforceCommand, WorkforceState> atEntry() {
        return inPost().given(staged(POST, Stage.ENTRY, HIRED));
    }

    static PostDetails details(String team, @Nullable PersonId supervisor) {
        return new PostDetails(PHYSIO, null, team, "Lister", new WeeklyHours(2250), supervisor);
    }

    static Education education(EducationLevel highest, Attainment functionalSkills) {
        return new Education(highest, functionalSkills, null, Attainment.NOT_REPORTED, null);
    }

    static EducationRecorded educated(Education education) {
        return new EducationRecorded(WANDA, education, HIRED, null, EARLIER);
    }
}
