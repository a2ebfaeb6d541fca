package trellis.project.skills;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trellis.language.DomainEvent;
import trellis.language.RecordedEvent;
import trellis.language.assessment.AssessmentEvent;
import trellis.language.assessment.AssessmentEvent.AssessorAuthorised;
import trellis.language.assessment.AssessmentEvent.AuthorityWithdrawn;
import trellis.language.assessment.AssessmentEvent.CompetencyAssessed;
import trellis.language.assessment.AssessmentEvent.RegistrationChecked;
import trellis.language.assessment.AssessmentEvent.SelfAssessed;
import trellis.language.signoff.SignOffEvent;
import trellis.project.RowByRow;
import trellis.project.SkillKey;

/** Keeps where each worker stands with each element, and tells how it came to be. */
public final class SkillsProjection implements RowByRow<SkillKey, SkillRow> {
    @Override
    public String name() {
        return "skills";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Set<Class<? extends DomainEvent>> families() {
        return Set.of(AssessmentEvent.class, SignOffEvent.class);
    }

    @Override
    public Set<SkillKey> touchedBy(DomainEvent event) {
        return skillOf(event);
    }

    /** The skill that a fact of assessment or sign-off is about; what is about an assessor is about none. */
    public static Set<SkillKey> skillOf(DomainEvent event) {
        if (event instanceof SignOffEvent signOff) {
            return Set.of(new SkillKey(signOff.worker(), signOff.element()));
        }
        if (event instanceof AssessmentEvent assessment) {
            return switch (assessment) {
                case SelfAssessed e -> Set.of(new SkillKey(e.worker(), e.element()));
                case CompetencyAssessed e -> Set.of(new SkillKey(e.worker(), e.element()));
                case AssessorAuthorised _, AuthorityWithdrawn _, RegistrationChecked _ -> Set.of();
            };
        }
        throw RowByRow.unknown(event);
    }

    @Override
    public @Nullable SkillRow after(SkillKey key, @Nullable SkillRow row, RecordedEvent<?> fact) {
        var before = row == null ? new SkillRow(Skill.untouched(key), SkillPast.NONE, List.of()) : row;
        if (fact.event() instanceof SignOffEvent event) {
            return before.then(SkillSteps.decided(before.skill(), event), StoryTeller.decided(fact, event));
        }
        if (fact.event() instanceof AssessmentEvent event) {
            return switch (event) {
                case SelfAssessed e -> before.then(SkillSteps.claimed(before.skill(), e), StoryTeller.claimed(fact, e));
                case CompetencyAssessed e ->
                    before.then(SkillSteps.assessed(before.skill(), e), StoryTeller.assessed(fact, e));
                case AssessorAuthorised _, AuthorityWithdrawn _, RegistrationChecked _ -> row;
            };
        }
        throw RowByRow.unknown(fact.event());
    }
}
