package trellis.project.skills;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.language.DomainEvent;
import trellis.language.LondonDay;
import trellis.language.Stage;
import trellis.language.assessment.AssessmentEvent.CompetencyAssessed;
import trellis.language.assessment.AssessmentEvent.SelfAssessed;
import trellis.language.signoff.RequestId;
import trellis.language.signoff.SignOffEvent;
import trellis.language.signoff.SignOffEvent.CompetencySignedOff;
import trellis.language.signoff.SignOffEvent.SignOffLapsed;
import trellis.language.signoff.SignOffEvent.SignOffRequestWithdrawn;
import trellis.language.signoff.SignOffEvent.SignOffRequested;
import trellis.language.signoff.SignOffEvent.SignOffReturned;
import trellis.language.signoff.SignOffEvent.SignOffRevoked;
import trellis.language.signoff.SignOffEvent.SignOffSuperseded;
import trellis.language.signoff.SignOffId;
import trellis.project.Validity;
import trellis.project.skills.Held.End;
import trellis.project.skills.Held.EndKind;
import trellis.project.skills.Skill.Answer;
import trellis.project.skills.Skill.Claim;
import trellis.project.skills.Skill.Returned;
import trellis.project.skills.Skill.Waiting;

/** How a fact moves a skill. */
public final class SkillSteps {
    private SkillSteps() {}

    /** What the skill is after the fact; a fact of no skill moves nothing. */
    public static Skill after(Skill skill, DomainEvent event) {
        return switch (event) {
            case SignOffEvent e -> decided(skill, e);
            case SelfAssessed e -> claimed(skill, e);
            case CompetencyAssessed e -> assessed(skill, e);
            case DomainEvent _ -> skill;
        };
    }

    static Skill claimed(Skill skill, SelfAssessed e) {
        var claim = new Claim(e.assessment(), e.stage(), e.rating(), e.comment(), e.occurredAt());
        return new Skill(
                skill.worker(),
                skill.element(),
                claim,
                skill.answers(),
                skill.waiting(),
                skill.returned(),
                skill.signOffs());
    }

    static Skill assessed(Skill skill, CompetencyAssessed e) {
        var answer = new Answer(
                e.assessment(),
                e.observation(),
                e.edition(),
                e.stage(),
                e.criterion(),
                e.assessor(),
                e.method(),
                e.setting(),
                e.happenedOn(),
                e.rating(),
                e.meets(),
                e.feedback(),
                e.nextStep(),
                e.occurredAt());
        return new Skill(
                skill.worker(),
                skill.element(),
                skill.self(),
                with(skill.answers(), answer),
                skill.waiting(),
                null,
                skill.signOffs());
    }

    static Skill decided(Skill skill, SignOffEvent event) {
        return switch (event) {
            case SignOffRequested e ->
                with(
                        skill,
                        Stream.concat(skill.waiting().stream(), Stream.of(waiting(e)))
                                .toList(),
                        null);
            case SignOffRequestWithdrawn e -> with(skill, without(skill.waiting(), e.request()), skill.returned());
            case SignOffReturned e -> with(skill, without(skill.waiting(), e.request()), returned(skill, e));
            case CompetencySignedOff e ->
                new Skill(
                        skill.worker(),
                        skill.element(),
                        skill.self(),
                        skill.answers(),
                        without(skill.waiting(), e.request()),
                        null,
                        Stream.concat(skill.signOffs().stream(), Stream.of(held(e)))
                                .toList());
            case SignOffRevoked e ->
                ended(
                        skill,
                        e.signOff(),
                        new End(
                                EndKind.REVOKED,
                                LondonDay.of(e.occurredAt()),
                                e.occurredAt(),
                                e.revokedBy(),
                                e.reason().name(),
                                null));
            case SignOffSuperseded e ->
                ended(
                        skill,
                        e.signOff(),
                        new End(EndKind.SUPERSEDED, LondonDay.of(e.occurredAt()), e.occurredAt(), null, null, e.by()));
            case SignOffLapsed _ -> skill;
        };
    }

    /** An answer takes the place of one about the same stage and setting, unless it is about an earlier day. */
    private static List<Answer> with(List<Answer> answers, Answer answer) {
        var former = answers.stream()
                .filter(each -> each.stage() == answer.stage() && each.setting() == answer.setting())
                .findFirst()
                .orElse(null);
        if (former != null && answer.happenedOn().isBefore(former.happenedOn())) {
            return answers;
        }
        return Stream.concat(answers.stream().filter(each -> !each.equals(former)), Stream.of(answer))
                .toList();
    }

    private static Skill with(Skill skill, List<Waiting> waiting, @Nullable Returned returned) {
        return new Skill(
                skill.worker(), skill.element(), skill.self(), skill.answers(), waiting, returned, skill.signOffs());
    }

    private static Waiting waiting(SignOffRequested e) {
        return new Waiting(e.request(), e.assessment(), e.stage(), e.signatory(), e.occurredAt());
    }

    private static List<Waiting> without(List<Waiting> waiting, RequestId request) {
        return waiting.stream().filter(each -> !each.request().equals(request)).toList();
    }

    private static Returned returned(Skill skill, SignOffReturned e) {
        return new Returned(
                e.request(),
                e.assessment(),
                stageOf(skill.waiting(), e.request()),
                e.signatory(),
                e.reason(),
                e.comment(),
                e.nextStep(),
                e.occurredAt());
    }

    private static @Nullable Stage stageOf(List<Waiting> waiting, RequestId request) {
        return waiting.stream()
                .filter(each -> each.request().equals(request))
                .map(Waiting::stage)
                .findFirst()
                .orElse(null);
    }

    private static Held held(CompetencySignedOff e) {
        return new Held(
                e.signOff(),
                e.edition(),
                e.stage(),
                e.setting(),
                e.assessment(),
                e.assessor(),
                e.signatory(),
                new Validity(e.signedOn(), e.expiresOn(), null),
                null);
    }

    private static Skill ended(Skill skill, SignOffId signOff, End end) {
        var signOffs = skill.signOffs().stream()
                .map(held -> held.signOff().equals(signOff) ? held.ended(end) : held)
                .toList();
        return new Skill(
                skill.worker(),
                skill.element(),
                skill.self(),
                skill.answers(),
                skill.waiting(),
                skill.returned(),
                signOffs);
    }
}
