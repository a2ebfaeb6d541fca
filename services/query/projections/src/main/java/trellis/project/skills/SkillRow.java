package trellis.project.skills;

import java.util.List;
import java.util.stream.Stream;

/** A skill as it stands, with the story that made it so: every fact in the log's order. */
public record SkillRow(Skill skill, List<StoryLine> story) {
    public SkillRow {
        story = List.copyOf(story);
    }

    SkillRow then(Skill later, StoryLine line) {
        return new SkillRow(
                later, Stream.concat(story.stream(), Stream.of(line)).toList());
    }
}
