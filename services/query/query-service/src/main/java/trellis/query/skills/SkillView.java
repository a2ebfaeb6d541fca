package trellis.query.skills;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trellis.language.LondonDay;
import trellis.language.Setting;
import trellis.language.Stage;
import trellis.language.assessment.Method;
import trellis.language.catalogue.AssessmentKind;
import trellis.language.catalogue.FrameworkDomain;
import trellis.language.signoff.ReturnReason;
import trellis.project.skills.Held;
import trellis.project.skills.Skill;
import trellis.project.skills.SkillStatus;
import trellis.project.skills.SkillSummary;
import trellis.query.door.SealedText;

/**
 * Where a worker stands with an element on a day.
 *
 * @param criterion what is expected at the worker's stage, or null while the stage is not set
 * @param holder whose move it is
 */
record SkillView(
        String element,
        String title,
        String domain,
        String domainName,
        @Nullable String criterion,
        AssessmentKind kind,
        int required,
        SkillStatus status,
        SkillStatus.Holder holder,
        @Nullable ClaimView self,
        @Nullable AnswerView answer,
        @Nullable WaitingView waiting,
        @Nullable ReturnedView returned,
        @Nullable SignOffView signOff,
        @Nullable EndedView ended) {
    record ClaimView(
            int rating, Instant assessedAt, @Nullable SealedText comment) {}

    record AnswerView(
            UUID assessment,
            UUID observation,
            Stage stage,
            int rating,
            boolean meets,
            Method method,
            Setting setting,
            LocalDate happenedOn,
            UUID assessor,
            @Nullable SealedText feedback,
            @Nullable SealedText nextStep,
            Instant assessedAt) {}

    /** @param signatory whom the worker asked, or null for any who may sign */
    record WaitingView(
            UUID request,
            UUID assessment,
            Instant since,
            long days,
            @Nullable UUID signatory) {}

    record ReturnedView(
            UUID request,
            ReturnReason reason,
            @Nullable SealedText comment,
            @Nullable SealedText nextStep,
            UUID by,
            Instant at) {}

    /** @param daysLeft up to the last valid day, or null when it does not expire */
    record SignOffView(
            UUID signOff,
            Stage stage,
            Setting setting,
            String edition,
            LocalDate signedOn,
            @Nullable LocalDate expiresOn,
            @Nullable Long daysLeft,
            UUID signatory,
            UUID assessor) {}

    /** @param on from this day it no longer held */
    record EndedView(
            UUID signOff,
            String kind,
            LocalDate on,
            @Nullable UUID by,
            @Nullable String reason) {}

    static SkillView of(SkillSummary.Line line, FrameworkDomain domain, @Nullable Stage stage, LocalDate on) {
        var element = line.element();
        var skill = line.skill();
        return new SkillView(
                element.code().value(),
                element.title(),
                domain.code(),
                domain.name(),
                stage == null ? null : element.expectations().get(stage),
                element.kind(),
                element.required().value(),
                line.status(),
                line.status().holder(),
                skill == null ? null : claim(skill),
                skill == null
                        ? null
                        : skill.latestAnswer(stage).map(SkillView::answer).orElse(null),
                skill == null
                        ? null
                        : skill.waiting().stream()
                                .findFirst()
                                .map(waiting -> waiting(waiting, on))
                                .orElse(null),
                skill == null ? null : returned(skill),
                skill == null
                        ? null
                        : skill.holdingOn(on, stage)
                                .map(held -> signOff(held, on))
                                .orElse(null),
                skill == null || skill.holdingOn(on, stage).isPresent()
                        ? null
                        : skill.latestBy(on, stage).map(SkillView::ended).orElse(null));
    }

    private static @Nullable ClaimView claim(Skill skill) {
        var self = skill.self();
        return self == null
                ? null
                : new ClaimView(self.rating().value(), self.assessedAt(), SealedText.of(self.comment()));
    }

    static AnswerView answer(Skill.Answer answer) {
        return new AnswerView(
                answer.assessment().value(),
                answer.observation().value(),
                answer.stage(),
                answer.rating().value(),
                answer.meets(),
                answer.method(),
                answer.setting(),
                answer.happenedOn(),
                answer.assessor().value(),
                SealedText.of(answer.feedback()),
                SealedText.of(answer.nextStep()),
                answer.assessedAt());
    }

    private static WaitingView waiting(Skill.Waiting waiting, LocalDate on) {
        var signatory = waiting.signatory();
        return new WaitingView(
                waiting.request().value(),
                waiting.assessment().value(),
                waiting.since(),
                ChronoUnit.DAYS.between(LondonDay.of(waiting.since()), on),
                signatory == null ? null : signatory.value());
    }

    private static @Nullable ReturnedView returned(Skill skill) {
        var returned = skill.returned();
        return returned == null
                ? null
                : new ReturnedView(
                        returned.request().value(),
                        returned.reason(),
                        SealedText.of(returned.comment()),
                        SealedText.of(returned.nextStep()),
                        returned.by().value(),
                        returned.at());
    }

    private static SignOffView signOff(Held held, LocalDate on) {
        var expires = held.validity().expiresOn();
        return new SignOffView(
                held.signOff().value(),
                held.stage(),
                held.setting(),
                held.edition().value(),
                held.validity().signedOn(),
                expires,
                expires == null ? null : ChronoUnit.DAYS.between(on, expires),
                held.signatory().value(),
                held.assessor().value());
    }

    private static EndedView ended(Held held) {
        var end = held.ended();
        var expires = held.validity().expiresOn();
        if (end != null) {
            var by = end.by();
            return new EndedView(
                    held.signOff().value(), end.kind().name(), end.on(), by == null ? null : by.value(), end.reason());
        }
        var over = expires == null ? held.validity().signedOn() : expires.plusDays(1);
        return new EndedView(held.signOff().value(), "LAPSED", over, null, null);
    }
}
