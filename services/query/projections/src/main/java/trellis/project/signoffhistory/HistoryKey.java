package trellis.project.signoffhistory;

import trellis.language.PersonId;
import trellis.project.SkillKey;

/** What a part of the history is found by. */
public sealed interface HistoryKey {
    record OfSkill(SkillKey skill) implements HistoryKey {}

    /** Somebody who signs, or somebody who was signed off. */
    record OfPerson(PersonId person) implements HistoryKey {}
}
