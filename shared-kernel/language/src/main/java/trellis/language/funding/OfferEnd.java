package trellis.language.funding;

/** Why an offer came to nothing. */
public enum OfferEnd {
    NOT_NEEDED,
    CANNOT_BE_SPENT_IN_THE_YEAR,
    TERMS_NOT_ACCEPTABLE,
    OFFERED_BY_MISTAKE,
    MONEY_NEEDED_ELSEWHERE,
    NOT_ANSWERED,
    OTHER
}
