package trellis.language.funding;

/** Why money may not be kept for the year after; then it is returned. */
public enum CarryOverRefusal {
    NOT_COMMITTED,
    NOT_FOR_THE_PURPOSE,
    CANNOT_BE_SPENT_IN_TIME,
    MONEY_NEEDED_ELSEWHERE,
    ASKED_BY_MISTAKE,
    OTHER
}
