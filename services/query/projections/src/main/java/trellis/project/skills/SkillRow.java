package trellis.project.skills;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import trellis.project.skills.Skill.Answer;
import trellis.project.skills.Skill.Waiting;

/**
 * A skill as it stands, with the story that made it so.
 *
 * @param past what it no longer says
 * @param story every fact in the log's order
 */
public record SkillRow(Skill skill, SkillPast past, List<StoryLine> story) {
    public SkillRow {
        story = List.copyOf(story);
    }

    /** As it stood at the end of that day: what was told later, late entries among it, is not in it. */
    public Skill on(LocalDate day) {
        return past.on(day, skill);
    }

    /**
     * The answer that a request rests on, also when a later one has taken its place since. Empty for an answer that was
     * told late, about a day before the one that stood.
     */
    public Optional<Answer> restsOn(Waiting request) {
        return skill.answer(request.assessment()).or(() -> past.answer(request.assessment()));
    }

    SkillRow then(Skill later, StoryLine line) {
        return new SkillRow(
                later,
                past.then(skill, later, line.occurredAt()),
                Stream.concat(story.stream(), Stream.of(line)).toList());
    }
}
