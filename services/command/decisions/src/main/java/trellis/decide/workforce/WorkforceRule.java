package trellis.decide.workforce;

import org.jspecify.annotations.Nullable;
import trellis.decide.Refusal;

/** Why a fact about a worker's employment is not recorded. The name is the stable code. */
public enum WorkforceRule implements Refusal {
    WORKER_NOT_REGISTERED("worker"),
    WORKER_ALREADY_REGISTERED("employeeNumber"),
    SUPERVISOR_IS_THE_WORKER("supervisor"),
    SUPERVISOR_NOT_KNOWN("supervisor"),
    APPROVER_IS_THE_WORKER("worker"),
    POST_NOT_KNOWN("post"),
    POST_HAS_ENDED("post"),
    DATE_BEFORE_THE_POST_BEGAN("effectiveOn"),
    DATE_BEFORE_THE_LAST_CHANGE("effectiveOn"),
    EDUCATION_FOR_THE_STAGE_NOT_MET("stage"),
    REQUIRED_SIGN_OFFS_NOT_CURRENT("stage"),
    /** Working towards a stage's education, or a correction, is recorded with its reason. */
    REASON_NEEDED("reason"),
    /** A move from an earlier day keeps both dates and says why it is entered late. */
    LATE_ENTRY_NEEDS_A_REASON("reason"),
    NOTHING_TO_CORRECT("stage");

    private final String field;

    WorkforceRule(String field) {
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
