package trellis.decide.signoff;

import java.time.LocalDate;
import trellis.language.Digest;
import trellis.language.EditionId;
import trellis.language.PersonId;
import trellis.language.Rating;
import trellis.language.Setting;
import trellis.language.Stage;
import trellis.language.assessment.AssessmentEvent.CompetencyAssessed;
import trellis.language.assessment.AssessmentId;
import trellis.language.assessment.Method;
import trellis.language.assessment.ObservationId;
import trellis.language.signoff.Evidence;

/** What a sign-off reads of an assessor's answer. */
record Answer(
        AssessmentId id,
        ObservationId observation,
        EditionId edition,
        Stage stage,
        Setting setting,
        Digest criterion,
        PersonId assessor,
        Method method,
        LocalDate happenedOn,
        Rating rating,
        boolean meets,
        Digest record) {
    static Answer of(CompetencyAssessed e) {
        return new Answer(
                e.assessment(),
                e.observation(),
                e.edition(),
                e.stage(),
                e.setting(),
                e.criterion(),
                e.assessor(),
                e.method(),
                e.happenedOn(),
                e.rating(),
                e.meets(),
                e.record());
    }

    boolean isAboutTheSameAs(Answer other) {
        return stage == other.stage && setting == other.setting;
    }

    Evidence asEvidence() {
        return new Evidence(id, observation, method, happenedOn, record);
    }
}
