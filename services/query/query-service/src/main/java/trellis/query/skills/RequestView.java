package trellis.query.skills;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.language.ElementCode;
import trellis.language.LondonDay;
import trellis.language.Stage;
import trellis.project.skills.Skill;
import trellis.project.skills.SkillRow;
import trellis.query.skills.SkillView.AnswerView;

/**
 * A request that waits, with what its signatory has to judge: the answer that it rests on, which need not be the latest.
 *
 * @param signatory whom the worker asked, or null for any who may sign
 * @param answer that the request rests on, or null when it was never the one that stood
 * @param overtaken whether an answer about the same stage and setting has taken its place, so that it is not signed off
 * @param later the latest answer of that stage, or null when the request rests on it
 */
record RequestView(
        UUID request,
        String element,
        Stage stage,
        Instant since,
        long days,
        @Nullable UUID signatory,
        @Nullable AnswerView answer,
        boolean overtaken,
        @Nullable AnswerView later) {
    /** All that wait on that day, the oldest first. */
    static List<RequestView> of(Map<ElementCode, SkillRow> rows, LocalDate on) {
        return rows.values().stream()
                .flatMap(row -> of(row, on))
                .sorted(Comparator.comparing(RequestView::since).thenComparing(RequestView::element))
                .toList();
    }

    private static Stream<RequestView> of(SkillRow row, LocalDate on) {
        var skill = row.on(on);
        return skill.waiting().stream().map(request -> of(row, skill, request, on));
    }

    private static RequestView of(SkillRow row, Skill skill, Skill.Waiting request, LocalDate on) {
        var signatory = request.signatory();
        var answer = row.restsOn(request);
        return new RequestView(
                request.request().value(),
                skill.element().value(),
                request.stage(),
                request.since(),
                ChronoUnit.DAYS.between(LondonDay.of(request.since()), on),
                signatory == null ? null : signatory.value(),
                answer.map(SkillView::answer).orElse(null),
                skill.answer(request.assessment()).isEmpty(),
                answer.flatMap(skill::laterThan).map(SkillView::answer).orElse(null));
    }
}
