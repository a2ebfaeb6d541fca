package trellis.project.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import trellis.language.Digest;
import trellis.language.DomainEvent;
import trellis.language.PersonId;
import trellis.language.Setting;
import trellis.language.Stage;
import trellis.language.assessment.AssessmentEvent.CompetencyAssessed;
import trellis.language.assessment.Method;
import trellis.project.skills.Skill;

/**
 * Who stands behind a sign-off: whoever gave the answer and, where that was not seen in practice, whoever gave the
 * observation that it rests on. Neither of them is the other person where two must agree.
 *
 * @param given every answer of assessors about the skill, in the order recorded
 */
public record Grounds(List<Given> given) {
    public static final Grounds NONE = new Grounds(List.of());

    /** @param seen by direct observation */
    public record Given(
            Stage stage,
            Setting setting,
            Digest criterion,
            PersonId assessor,
            boolean seen,
            boolean meets,
            LocalDate happenedOn) {}

    public Grounds {
        given = List.copyOf(given);
    }

    Grounds after(DomainEvent event) {
        if (!(event instanceof CompetencyAssessed e)) {
            return this;
        }
        var one = new Given(
                e.stage(),
                e.setting(),
                e.criterion(),
                e.assessor(),
                e.method() == Method.DIRECT_OBSERVATION,
                e.meets(),
                e.happenedOn());
        return new Grounds(Stream.concat(given.stream(), Stream.of(one)).toList());
    }

    boolean includes(PersonId person, Skill.Answer answer) {
        return answer.assessor().equals(person)
                || (answer.method() != Method.DIRECT_OBSERVATION
                        && behind(answer)
                                .filter(seen -> seen.assessor().equals(person))
                                .isPresent());
    }

    /** The latest direct observation that meets the same words and that no later answer fell short of. */
    private Optional<Given> behind(Skill.Answer answer) {
        Predicate<Given> same = each -> each.stage() == answer.stage() && each.setting() == answer.setting();
        return latest(same.and(each -> each.seen() && each.criterion().equals(answer.criterion())))
                .filter(Given::meets)
                .filter(seen -> latest(same.and(each -> !each.meets()))
                        .filter(fell -> !fell.happenedOn().isBefore(seen.happenedOn()))
                        .isEmpty());
    }

    private Optional<Given> latest(Predicate<Given> which) {
        return given.stream()
                .filter(which)
                .reduce((one, other) -> other.happenedOn().isBefore(one.happenedOn()) ? one : other);
    }
}
