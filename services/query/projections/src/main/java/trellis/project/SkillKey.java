package trellis.project;

import trellis.language.ElementCode;
import trellis.language.PersonId;

/** One worker's competence in one element. */
public record SkillKey(PersonId worker, ElementCode element) {}
