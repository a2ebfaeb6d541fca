package trellis.project.skills;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import trellis.language.Stage;
import trellis.language.assessment.AssessmentId;
import trellis.project.skills.Held.EndKind;
import trellis.project.skills.Skill.Answer;

/** What a skill is on a day, read against the stage of the worker's post. The order is the order of what to do next. */
public enum SkillStatus {
    /** An answer meets the stage and nobody was asked to sign it. */
    READY_TO_REQUEST,
    /** A request came back with a reason. */
    RETURNED,
    /** The latest answer does not meet the stage. */
    NOT_YET,
    /** A later answer that does not meet the stage took the place of a sign-off. */
    SUPERSEDED,
    /** The sign-off was taken back. */
    REVOKED,
    /** The last valid day of the sign-off is over. */
    LAPSED,
    /** Only the worker has said anything: a claim, never competence. */
    SELF_ASSESSED,
    NOT_STARTED,
    /** A request waits for somebody's decision. */
    WAITING,
    /** A sign-off holds. */
    SIGNED_OFF;

    /** Who has to act for the skill to move on. */
    public enum Holder {
        WORKER,
        ASSESSOR,
        NOBODY
    }

    /**
     * @param skill null when nothing was ever said about it
     * @param stage of the post, or null while it is not set: then facts of any stage count
     */
    public static SkillStatus of(@Nullable Skill skill, @Nullable Stage stage, LocalDate on) {
        if (skill == null) {
            return NOT_STARTED;
        }
        if (skill.holdingOn(on, stage).isPresent()) {
            return SIGNED_OFF;
        }
        if (!skill.waiting().isEmpty()) {
            return WAITING;
        }
        if (skill.returned() != null) {
            return RETURNED;
        }
        return skill.latestAnswer(stage)
                .filter(answer -> !skill.isReliedOn(answer.assessment()))
                .map(answer -> answered(skill, answer))
                .or(() -> skill.latestBy(on, stage).map(SkillStatus::over))
                .orElseGet(() -> claimed(skill));
    }

    public Holder holder() {
        return switch (this) {
            case WAITING -> Holder.ASSESSOR;
            case SIGNED_OFF -> Holder.NOBODY;
            case READY_TO_REQUEST, RETURNED, NOT_YET, SUPERSEDED, REVOKED, LAPSED, SELF_ASSESSED, NOT_STARTED ->
                Holder.WORKER;
        };
    }

    private static SkillStatus answered(Skill skill, Answer answer) {
        if (answer.meets()) {
            return READY_TO_REQUEST;
        }
        return supersedes(skill, answer.assessment()) ? SUPERSEDED : NOT_YET;
    }

    private static boolean supersedes(Skill skill, AssessmentId answer) {
        return skill.signOffs().stream()
                .map(Held::ended)
                .anyMatch(ended -> ended != null && answer.equals(ended.answer()));
    }

    private static SkillStatus over(Held held) {
        var ended = held.ended();
        if (ended == null) {
            return LAPSED;
        }
        return switch (ended.kind()) {
            case EndKind.REVOKED -> REVOKED;
            case EndKind.SUPERSEDED -> SUPERSEDED;
        };
    }

    private static SkillStatus claimed(Skill skill) {
        return skill.self() == null ? NOT_STARTED : SELF_ASSESSED;
    }
}
