package trellis.project.skills;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.language.LondonDay;
import trellis.language.assessment.AssessmentId;
import trellis.project.Validity;
import trellis.project.skills.Skill.Answer;
import trellis.project.skills.Skill.Claim;
import trellis.project.skills.Skill.Returned;
import trellis.project.skills.Skill.Waiting;

/**
 * What a skill no longer says, so that it can be read as it was on a past day. Sign-offs are not among it: a skill keeps
 * them all with their dates.
 */
public record SkillPast(
        List<Gone<Claim>> claims,
        List<Gone<Answer>> answers,
        List<Gone<Waiting>> waiting,
        List<Gone<Returned>> returned) {
    /** @param at when something took its place or closed it */
    public record Gone<T>(T what, Instant at) {
        boolean stoodOn(LocalDate day) {
            return LondonDay.of(at).isAfter(day);
        }
    }

    public static final SkillPast NONE = new SkillPast(List.of(), List.of(), List.of(), List.of());

    public SkillPast {
        claims = List.copyOf(claims);
        answers = List.copyOf(answers);
        waiting = List.copyOf(waiting);
        returned = List.copyOf(returned);
    }

    Optional<Answer> answer(AssessmentId assessment) {
        return answers.stream()
                .map(Gone::what)
                .filter(answer -> answer.assessment().equals(assessment))
                .findFirst();
    }

    /** With whatever stood before a fact of that moment and no longer stands after it. */
    SkillPast then(Skill before, Skill after, Instant at) {
        return new SkillPast(
                with(claims, all(before.self()), all(after.self()), at),
                with(answers, before.answers(), after.answers(), at),
                with(waiting, before.waiting(), after.waiting(), at),
                with(returned, all(before.returned()), all(after.returned()), at));
    }

    /** The skill as it stood at the end of that day, by the facts of that day and before. */
    Skill on(LocalDate day, Skill now) {
        return new Skill(
                now.worker(),
                now.element(),
                standing(claims, all(now.self()), day)
                        .filter(claim -> toldBy(day, claim.assessedAt()))
                        .findFirst()
                        .orElse(null),
                standing(answers, now.answers(), day)
                        .filter(answer -> toldBy(day, answer.assessedAt()))
                        .sorted(Comparator.comparing(Answer::assessedAt))
                        .toList(),
                standing(waiting, now.waiting(), day)
                        .filter(request -> toldBy(day, request.since()))
                        .sorted(Comparator.comparing(Waiting::since))
                        .toList(),
                standing(returned, all(now.returned()), day)
                        .filter(back -> toldBy(day, back.at()))
                        .findFirst()
                        .orElse(null),
                now.signOffs().stream()
                        .filter(held -> !held.validity().signedOn().isAfter(day))
                        .map(held -> asOf(day, held))
                        .toList());
    }

    private static Held asOf(LocalDate day, Held held) {
        var ended = held.ended();
        if (ended == null || !ended.on().isAfter(day)) {
            return held;
        }
        var validity = held.validity();
        return new Held(
                held.signOff(),
                held.edition(),
                held.stage(),
                held.setting(),
                held.assessment(),
                held.assessor(),
                held.signatory(),
                new Validity(validity.signedOn(), validity.expiresOn(), null),
                null);
    }

    private static boolean toldBy(LocalDate day, Instant at) {
        return !LondonDay.of(at).isAfter(day);
    }

    private static <T> Stream<T> standing(List<Gone<T>> gone, List<T> now, LocalDate day) {
        return Stream.concat(gone.stream().filter(each -> each.stoodOn(day)).map(Gone::what), now.stream());
    }

    private static <T> List<Gone<T>> with(List<Gone<T>> gone, List<T> before, List<T> after, Instant at) {
        return Stream.concat(
                        gone.stream(),
                        before.stream().filter(each -> !after.contains(each)).map(each -> new Gone<>(each, at)))
                .toList();
    }

    private static <T> List<T> all(@Nullable T one) {
        return one == null ? List.of() : List.of(one);
    }
}
