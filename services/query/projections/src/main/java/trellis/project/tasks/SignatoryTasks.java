package trellis.project.tasks;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trellis.language.PersonId;
import trellis.language.catalogue.FrameworkElement;
import trellis.project.assessors.Assessor;
import trellis.project.assessors.Eligibility;
import trellis.project.assessors.Eligibility.Wanted;
import trellis.project.skills.Skill.Waiting;
import trellis.project.tasks.Task.Kind;
import trellis.project.tasks.TaskRow.OfSkill;

/** What waits for the decision of somebody who may sign. */
public final class SignatoryTasks {
    private SignatoryTasks() {}

    /**
     * Requests that this person may decide: asked of them, or of anybody and within their authority. Oldest first.
     *
     * @param me the entitlement of the person, or null when they have none
     * @param waiting skills with a request that waits, with what stands behind it
     * @param edition its elements, which say where a registrant must sign
     */
    public static List<Task> of(
            PersonId person,
            @Nullable Assessor me,
            Collection<OfSkill> waiting,
            Collection<FrameworkElement> edition,
            LocalDate on) {
        var elements = edition.stream().collect(Collectors.toMap(FrameworkElement::code, Function.identity()));
        return waiting.stream()
                .filter(row -> !row.skill().worker().equals(person))
                .flatMap(row -> row.skill().waiting().stream()
                        .filter(request -> request.signatory() == null
                                ? mayDecide(me, elements.get(row.skill().element()), row, request, on)
                                : request.signatory().equals(person))
                        .map(request -> SkillTasks.requested(Kind.SIGN_OFF_WAITING, row.skill(), request)))
                .sorted(Task.OLDEST_FIRST)
                .toList();
    }

    /** The setting is that of the answer: a signature holds for it alone. */
    private static boolean mayDecide(
            @Nullable Assessor me, @Nullable FrameworkElement element, OfSkill row, Waiting request, LocalDate on) {
        if (me == null) {
            return false;
        }
        var skill = row.skill();
        var answer = skill.answer(request.assessment()).orElse(null);
        var setting = answer == null ? null : answer.setting();
        var eligible = Eligibility.of(me, new Wanted(skill.element(), request.stage(), setting), on);
        if (element != null && element.twoPerson()) {
            return eligible.maySign() && (answer == null || !row.grounds().includes(me.assessor(), answer));
        }
        var registrant = element == null || element.registrationNeeded();
        return registrant ? eligible.maySign() : eligible.mayAssess();
    }
}
