package trellis.decide.signoff;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import trellis.language.assessment.AssessmentId;
import trellis.language.assessment.Method;

/** Every answer of assessors about one worker and element, in the order recorded. */
record Answers(List<Answer> all) {
    static final Answers NONE = new Answers(List.of());

    Answers {
        all = List.copyOf(all);
    }

    Answers with(Answer answer) {
        return new Answers(Stream.concat(all.stream(), Stream.of(answer)).toList());
    }

    Optional<Answer> find(AssessmentId id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The answer of the latest day; of several on one day the one recorded last. */
    Optional<Answer> latest() {
        return latest(_ -> true);
    }

    /** No answer about the same stage and setting is later. */
    boolean isLatest(Answer answer) {
        return latest(answer::isAboutTheSameAs).filter(answer::equals).isPresent();
    }

    /**
     * What a sign-off on this answer relies on: the answer and, where it was not seen itself, the latest direct
     * observation that meets the same words and that no later answer fell short of.
     */
    List<Answer> reliedOn(Answer answer) {
        if (answer.method() == Method.DIRECT_OBSERVATION) {
            return List.of(answer);
        }
        var seen = latest(each -> each.method() == Method.DIRECT_OBSERVATION && supports(each, answer))
                .filter(each -> each.meets() && !fellShortAfter(each));
        return Stream.concat(Stream.of(answer), seen.stream()).toList();
    }

    private static boolean supports(Answer seen, Answer answer) {
        return seen.isAboutTheSameAs(answer) && seen.criterion().equals(answer.criterion());
    }

    private boolean fellShortAfter(Answer seen) {
        return latest(each -> each.isAboutTheSameAs(seen) && !each.meets())
                .filter(each -> !each.happenedOn().isBefore(seen.happenedOn()))
                .isPresent();
    }

    private Optional<Answer> latest(Predicate<Answer> which) {
        return all.stream()
                .filter(which)
                .reduce((one, other) -> other.happenedOn().isBefore(one.happenedOn()) ? one : other);
    }
}
