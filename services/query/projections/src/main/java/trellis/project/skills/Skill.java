package trellis.project.skills;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import trellis.language.Digest;
import trellis.language.EditionId;
import trellis.language.ElementCode;
import trellis.language.PersonId;
import trellis.language.Rating;
import trellis.language.Sealed;
import trellis.language.Setting;
import trellis.language.Stage;
import trellis.language.assessment.AssessmentId;
import trellis.language.assessment.Method;
import trellis.language.assessment.ObservationId;
import trellis.language.signoff.RequestId;
import trellis.language.signoff.ReturnReason;
import trellis.project.SkillKey;

/**
 * Where one worker stands with one element. What the day makes of it is {@link SkillStatus}.
 *
 * @param self the latest claim
 * @param answers the latest assessor's answer for each stage and setting, by the day it is about
 * @param waiting requests that nobody has decided yet, in the order they were made
 * @param returned what came back, until something new is done about it
 * @param signOffs all that were ever given, in order
 */
public record Skill(
        PersonId worker,
        ElementCode element,
        @Nullable Claim self,
        List<Answer> answers,
        List<Waiting> waiting,
        @Nullable Returned returned,
        List<Held> signOffs) {
    public record Claim(
            AssessmentId assessment,
            Stage stage,
            Rating rating,
            @Nullable Sealed comment,
            Instant assessedAt) {}

    public record Answer(
            AssessmentId assessment,
            ObservationId observation,
            EditionId edition,
            Stage stage,
            Digest criterion,
            PersonId assessor,
            Method method,
            Setting setting,
            LocalDate happenedOn,
            Rating rating,
            boolean meets,
            @Nullable Sealed feedback,
            @Nullable Sealed nextStep,
            Instant assessedAt) {}

    /** @param signatory whom the worker asked, or null for any who may sign */
    public record Waiting(
            RequestId request,
            AssessmentId assessment,
            Stage stage,
            @Nullable PersonId signatory,
            Instant since) {}

    public record Returned(
            RequestId request,
            AssessmentId assessment,
            @Nullable Stage stage,
            PersonId by,
            ReturnReason reason,
            @Nullable Sealed comment,
            @Nullable Sealed nextStep,
            Instant at) {}

    public Skill {
        answers = List.copyOf(answers);
        waiting = List.copyOf(waiting);
        signOffs = List.copyOf(signOffs);
    }

    /** Nothing was ever said about it. */
    public static Skill untouched(SkillKey key) {
        return new Skill(key.worker(), key.element(), null, List.of(), List.of(), null, List.of());
    }

    /**
     * The sign-off that holds on that day; of several the one that holds longest.
     *
     * @param stage of the worker's post, or null to take a sign-off of any stage
     */
    public Optional<Held> holdingOn(LocalDate day, @Nullable Stage stage) {
        return signOffs.stream()
                .filter(held -> stage == null || held.stage() == stage)
                .filter(held -> held.validity().holdsOn(day))
                .max(Comparator.comparing(Skill::lastDay));
    }

    /** The latest sign-off that had been given by that day, whether or not it still held. */
    public Optional<Held> latestBy(LocalDate day, @Nullable Stage stage) {
        return signOffs.stream()
                .filter(held -> stage == null || held.stage() == stage)
                .filter(held -> !held.validity().signedOn().isAfter(day))
                .reduce((_, later) -> later);
    }

    /**
     * The answer of the latest day; of several on one day the one recorded last.
     *
     * @param stage of the worker's post, or null to take an answer of any stage
     */
    public Optional<Answer> latestAnswer(@Nullable Stage stage) {
        return answers.stream()
                .filter(answer -> stage == null || answer.stage() == stage)
                .reduce((one, other) -> other.happenedOn().isBefore(one.happenedOn()) ? one : other);
    }

    public Optional<Answer> answer(AssessmentId assessment) {
        return answers.stream()
                .filter(answer -> answer.assessment().equals(assessment))
                .findFirst();
    }

    /** What the latest answer of that stage says, where it is another than this one. */
    public Optional<Answer> laterThan(Answer answer) {
        return latestAnswer(answer.stage()).filter(latest -> !latest.equals(answer));
    }

    /** A sign-off rests on this answer, so it cannot carry another. */
    boolean isReliedOn(AssessmentId assessment) {
        return signOffs.stream().anyMatch(held -> held.assessment().equals(assessment));
    }

    private static LocalDate lastDay(Held held) {
        var expires = held.validity().expiresOn();
        return expires == null ? LocalDate.MAX : expires;
    }
}
