package trellis.query.skills;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trellis.language.Setting;
import trellis.language.Stage;
import trellis.language.assessment.Method;
import trellis.language.signoff.SignOffId;
import trellis.project.skills.StoryLine;
import trellis.project.skills.StoryLine.Answer;
import trellis.project.skills.StoryLine.Decision;
import trellis.query.door.AuthorityView;
import trellis.query.door.ChangeView;
import trellis.query.door.EvidenceView;
import trellis.query.door.SealedText;

/**
 * One fact of the story; whatever it does not speak of is null.
 *
 * @param changes of a sign-off: what has changed since that is no fact of this story
 */
record StoryView(
        long position,
        StoryLine.Fact fact,
        UUID actor,
        Instant occurredAt,
        Instant recordedAt,
        boolean seeded,
        @Nullable Stage stage,
        @Nullable String edition,
        @Nullable String criterion,
        @Nullable UUID assessment,
        @Nullable UUID observation,
        @Nullable Integer rating,
        @Nullable Boolean meets,
        @Nullable UUID assessor,
        @Nullable Method method,
        @Nullable Setting setting,
        @Nullable LocalDate happenedOn,
        @Nullable String lateReason,
        @Nullable String record,
        @Nullable UUID request,
        @Nullable UUID signOff,
        @Nullable UUID signatory,
        @Nullable AuthorityView authority,
        List<EvidenceView> evidence,
        @Nullable String declaration,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate expiresOn,
        @Nullable String reason,
        List<TextView> texts,
        List<ChangeView> changes) {
    /** @param label which box it was written in */
    record TextView(String label, @Nullable SealedText sealed) {}

    static StoryView of(StoryLine line, Map<SignOffId, List<ChangeView>> since) {
        var detail = line.detail();
        var answer = detail.answer();
        var decision = detail.decision();
        return new StoryView(
                line.position(),
                line.fact(),
                line.actor().value(),
                line.occurredAt(),
                line.recordedAt(),
                line.seeded(),
                detail.stage(),
                text(detail.edition()),
                text(detail.criterion()),
                id(text(detail.assessment())),
                answer == null ? null : id(text(answer.observation())),
                answer == null ? null : (Integer) answer.rating().value(),
                answer == null ? null : answer.meets(),
                assessor(answer, decision),
                answer == null ? null : answer.method(),
                decision != null ? decision.setting() : answer == null ? null : answer.setting(),
                answer == null ? null : answer.happenedOn(),
                answer == null ? null : answer.lateReason(),
                answer == null ? null : text(answer.record()),
                id(text(detail.request())),
                id(text(detail.signOff())),
                id(text(detail.signatory())),
                decision == null ? null : AuthorityView.of(decision.authority()),
                decision == null
                        ? List.of()
                        : decision.evidence().stream().map(EvidenceView::of).toList(),
                decision == null ? null : decision.declaration().value(),
                decision == null ? null : decision.signedOn(),
                decision == null ? null : decision.expiresOn(),
                detail.reason(),
                line.texts().stream()
                        .map(text -> new TextView(text.label(), SealedText.of(text.sealed())))
                        .toList(),
                line.fact() == StoryLine.Fact.SIGNED ? since.getOrDefault(detail.signOff(), List.of()) : List.of());
    }

    private static @Nullable UUID assessor(@Nullable Answer answer, @Nullable Decision decision) {
        if (decision != null) {
            return decision.assessor().value();
        }
        return answer == null ? null : id(text(answer.assessor()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable UUID id(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }
}
