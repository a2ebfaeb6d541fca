package trellis.query.door;

import java.util.List;
import java.util.Map;
import trellis.language.signoff.SignOffId;
import trellis.project.SkillKey;

/** What a skill's story joins from the history of sign-offs. Every call needs the national log in its scope. */
public interface SinceSigned {
    /** What has changed since each sign-off of the skill that no fact about the skill itself tells, earliest first. */
    Map<SignOffId, List<ChangeView>> of(Reading reading, SkillKey skill);
}
