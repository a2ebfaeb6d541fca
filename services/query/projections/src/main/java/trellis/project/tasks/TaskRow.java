package trellis.project.tasks;

import trellis.project.assessors.Assessor;
import trellis.project.skills.Skill;
import trellis.project.workers.Worker;

/**
 * What work is read from. Whether there is any depends on the day and on who asks: a role change or the doing of it silences an item, because
 * nothing is kept to do.
 */
public sealed interface TaskRow {
    record OfSkill(Skill skill, Grounds grounds) implements TaskRow {}

    record OfWorker(Worker worker) implements TaskRow {}

    record OfAssessor(Assessor assessor) implements TaskRow {}
}
