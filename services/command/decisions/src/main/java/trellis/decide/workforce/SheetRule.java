package trellis.decide.workforce;

import org.jspecify.annotations.Nullable;
import trellis.decide.Refusal;

/** Why a sheet, one of its rows or its taking back is refused. The name is the stable code. */
public enum SheetRule implements Refusal {
    WORKER_NAMED_TWICE("entries"),
    IMPORT_NOT_KNOWN(null),
    /** A row cannot say which of several posts it means. */
    WORKER_HAS_SEVERAL_POSTS("Employee number"),
    /** The register says that the post is over; a later start would be another post. */
    POST_HAS_ENDED("Start date"),
    START_DATE_DIFFERS("Start date"),
    /** From one stage to another only by decision. */
    STAGE_MOVES_BY_DECISION("Stage"),
    APPROVER_IS_THE_WORKER("Stage");

    private final @Nullable String field;

    SheetRule(@Nullable String field) {
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
