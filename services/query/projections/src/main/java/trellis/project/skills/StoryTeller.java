package trellis.project.skills;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.language.RecordedEvent;
import trellis.language.Sealed;
import trellis.language.assessment.AssessmentEvent.CompetencyAssessed;
import trellis.language.assessment.AssessmentEvent.SelfAssessed;
import trellis.language.signoff.SignOffEvent;
import trellis.language.signoff.SignOffEvent.CompetencySignedOff;
import trellis.language.signoff.SignOffEvent.SignOffLapsed;
import trellis.language.signoff.SignOffEvent.SignOffRequestWithdrawn;
import trellis.language.signoff.SignOffEvent.SignOffRequested;
import trellis.language.signoff.SignOffEvent.SignOffReturned;
import trellis.language.signoff.SignOffEvent.SignOffRevoked;
import trellis.language.signoff.SignOffEvent.SignOffSuperseded;
import trellis.project.skills.StoryLine.Answer;
import trellis.project.skills.StoryLine.Decision;
import trellis.project.skills.StoryLine.Detail;
import trellis.project.skills.StoryLine.Fact;
import trellis.project.skills.StoryLine.Text;

/** Turns a fact into the line that tells it. */
final class StoryTeller {
    private StoryTeller() {}

    static StoryLine claimed(RecordedEvent<?> fact, SelfAssessed e) {
        var answer = new Answer(e.rating(), null, null, null, null, null, null, null, null, null);
        var detail = new Detail(e.stage(), e.edition(), null, e.assessment(), answer, null, null, null, null, null);
        return line(fact, Fact.SELF_ASSESSED, detail, text("comment", e.comment()));
    }

    static StoryLine assessed(RecordedEvent<?> fact, CompetencyAssessed e) {
        var late = e.lateReason();
        var answer = new Answer(
                e.rating(),
                e.meets(),
                e.assessor(),
                e.authority(),
                e.observation(),
                e.method(),
                e.setting(),
                e.happenedOn(),
                late == null ? null : late.name(),
                e.record());
        var detail =
                new Detail(e.stage(), e.edition(), e.criterion(), e.assessment(), answer, null, null, null, null, null);
        return line(
                fact,
                Fact.ASSESSED,
                detail,
                Stream.concat(text("feedback", e.feedback()), text("nextStep", e.nextStep())));
    }

    static StoryLine decided(RecordedEvent<?> fact, SignOffEvent event) {
        return switch (event) {
            case SignOffRequested e ->
                line(
                        fact,
                        Fact.REQUESTED,
                        new Detail(
                                e.stage(),
                                null,
                                null,
                                e.assessment(),
                                null,
                                e.request(),
                                null,
                                e.signatory(),
                                null,
                                null),
                        Stream.of());
            case SignOffRequestWithdrawn e ->
                line(
                        fact,
                        Fact.WITHDRAWN,
                        new Detail(null, null, null, null, null, e.request(), null, null, null, null),
                        Stream.of());
            case SignOffReturned e ->
                line(
                        fact,
                        Fact.RETURNED,
                        new Detail(
                                null,
                                null,
                                null,
                                e.assessment(),
                                null,
                                e.request(),
                                null,
                                e.signatory(),
                                null,
                                e.reason().name()),
                        Stream.concat(text("comment", e.comment()), text("nextStep", e.nextStep())));
            case CompetencySignedOff e -> signed(fact, e);
            case SignOffRevoked e ->
                line(
                        fact,
                        Fact.REVOKED,
                        new Detail(
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                e.signOff(),
                                null,
                                null,
                                e.reason().name()),
                        text("note", e.note()));
            case SignOffSuperseded e ->
                line(
                        fact,
                        Fact.SUPERSEDED,
                        new Detail(null, null, null, e.by(), null, null, e.signOff(), null, null, null),
                        Stream.of());
            case SignOffLapsed e ->
                line(
                        fact,
                        Fact.LAPSED,
                        new Detail(null, null, null, null, null, null, e.signOff(), null, null, null),
                        Stream.of());
        };
    }

    private static StoryLine signed(RecordedEvent<?> fact, CompetencySignedOff e) {
        var decision = new Decision(
                e.assessor(), e.setting(), e.authority(), e.evidence(), e.declaration(), e.signedOn(), e.expiresOn());
        var detail = new Detail(
                e.stage(),
                e.edition(),
                e.criterion(),
                e.assessment(),
                null,
                e.request(),
                e.signOff(),
                e.signatory(),
                decision,
                null);
        return line(fact, Fact.SIGNED, detail, Stream.of());
    }

    private static StoryLine line(RecordedEvent<?> fact, Fact what, Detail detail, Stream<Text> texts) {
        return new StoryLine(
                fact.position(),
                what,
                fact.actor(),
                fact.event().occurredAt(),
                fact.recordedAt(),
                fact.seeded(),
                detail,
                texts.toList());
    }

    private static Stream<Text> text(String label, @Nullable Sealed sealed) {
        return sealed == null ? Stream.of() : Stream.of(new Text(label, sealed));
    }
}
