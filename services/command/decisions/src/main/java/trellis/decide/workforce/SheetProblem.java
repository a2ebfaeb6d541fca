package trellis.decide.workforce;

/**
 * What is wrong with one cell, in words for whoever keeps the sheet.
 *
 * @param code stable
 * @param advice such as "write 3, not ‘B3’"
 */
public record SheetProblem(int row, SheetColumn column, Code code, String advice) {
    /** The kinds of problem. */
    public enum Code {
        CELL_EMPTY,
        NO_RESULT,
        NOT_A_NUMBER_OF_EMPLOYEE,
        DUPLICATE_EMPLOYEE_NUMBER,
        TOO_LONG,
        STRANGE_CHARACTER,
        NOT_A_PROFESSION,
        NOT_A_STAGE,
        NOT_A_BAND,
        NOT_HOURS,
        NOT_A_DATE,
        DATE_IN_THE_FUTURE,
        NOT_AN_EDUCATION_LEVEL,
        NOT_AN_ATTAINMENT,
        WORKER_HAS_SEVERAL_POSTS,
        POST_HAS_ENDED,
        START_DATE_DIFFERS,
        STAGE_MOVES_BY_DECISION,
        APPROVER_IS_THE_WORKER
    }

    /** Such as "Row 14, Band: write 3, not ‘B3’". */
    public String text() {
        return "Row " + row + ", " + column.label() + ": " + advice;
    }
}
