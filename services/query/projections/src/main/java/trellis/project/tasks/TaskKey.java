package trellis.project.tasks;

import trellis.language.PersonId;
import trellis.project.SkillKey;

/** What a row of work is found by. */
public sealed interface TaskKey {
    record OfSkill(SkillKey skill) implements TaskKey {}

    record OfWorker(PersonId worker) implements TaskKey {}

    record OfAssessor(PersonId assessor) implements TaskKey {}
}
